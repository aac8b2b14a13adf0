//! PDF and DOCX: their text is read, and a hostile file gets an error message whatever it does.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use rehearsal::import::{Unreadable, is_document, read_document};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::commands::{Finished, run};
use crate::home::Home;

/// A PDF of these objects; the first is its catalog.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut text = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(text.len());
        write!(text, "{} 0 obj\n{object}\nendobj\n", at + 1).expect("text");
    }
    let table = text.len();
    let count = objects.len() + 1;
    write!(text, "xref\n0 {count}\n0000000000 65535 f \n").expect("text");
    for place in places {
        writeln!(text, "{place:010} 00000 n ").expect("text");
    }
    write!(
        text,
        "trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
    )
    .expect("text");
    text.into_bytes()
}

fn stream(text: &str) -> String {
    format!("<</Length {}>>\nstream\n{text}\nendstream", text.len())
}

/// A one-page PDF that draws `content` with a Korean font, whose encoding is given by `font` and
/// `names`.
fn korean(content: &str, font: &str, names: &str) -> Vec<u8> {
    pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R\
         /Resources<</Font<</F 5 0 R>>>>>>"
            .to_owned(),
        stream(content),
        format!("<</Type/Font/Subtype/Type0/BaseFont/Batang/DescendantFonts[6 0 R]{font}>>"),
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Batang/CIDSystemInfo\
         <</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>/DW 1000/FontDescriptor 7 0 R>>"
            .to_owned(),
        "<</Type/FontDescriptor/FontName/Batang/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0\
         /Ascent 800/Descent -200/CapHeight 700/StemV 80>>"
            .to_owned(),
        stream(names),
    ])
}

/// Text as UTF-16 in hexadecimal, which `UniKS-UCS2-H` uses as codes.
fn codes(text: &str) -> String {
    text.encode_utf16().map(|it| format!("{it:04x}")).collect()
}

/// A DOCX with this body.
fn docx(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    packed(&[("word/document.xml", document.as_bytes())])
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(bytes).expect("a part");
    }
    writer.finish().expect("an archive").into_inner()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn korean_is_read_from_a_pdf_by_the_names_of_its_codes() {
    let content = format!(
        "BT /F 10 Tf 50 700 Td <{}> Tj 0 -16 Td <{}> Tj ET",
        codes("문의를 하루 칠십 건 처리했다"),
        codes("- 끝")
    );
    let read = read_document(&korean(&content, "/Encoding/UniKS-UCS2-H", "")).expect("text");
    assert_eq!(read.text.trim(), "문의를 하루 칠십 건 처리했다\n- 끝");
    assert_eq!(read.unnamed, 0);

    let names = "/CIDInit /ProcSet findresource begin begincmap\n\
        1 begincodespacerange <0000> <ffff> endcodespacerange\n\
        2 beginbfchar <0001> <d55c> <0002> <ae00> endbfchar\nendcmap end";
    let font = "/Encoding/Identity-H/ToUnicode 8 0 R";
    let content = "BT /F 10 Tf 50 700 Td <00010002> Tj ET";
    let read = read_document(&korean(content, font, names)).expect("text");
    assert_eq!(read.text.trim(), "한글");
}

#[test]
fn fonts_without_readable_korean_are_reported() {
    let content = "BT /F 10 Tf 50 700 Td <00010002> Tj ET";
    // A font of no collection, which numbers its glyphs arbitrarily.
    let nameless = String::from_utf8(korean(content, "/Encoding/Identity-H", "")).expect("text");
    let nameless = nameless.replace("Ordering(Korea1)", "Ordering(Vendor)");
    assert_eq!(read_document(nameless.as_bytes()), Err(Unreadable::Unnamed));
    assert_eq!(
        read_document(&korean("0 0 10 10 re f", "/Encoding/Identity-H", "")),
        Err(Unreadable::Pictures)
    );
}

#[test]
fn headings_items_and_tables_of_a_docx_keep_their_marks() {
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |one, two| format!("<w:tr>{}{}</w:tr>", cell(one), cell(two));
    let document = format!(
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>질문</w:t></w:r></w:p>\
         <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>왜 배인가요?</w:t></w:r></w:p>\
         <w:p><w:r><w:t xml:space=\"preserve\">바다 &amp; </w:t></w:r><w:del><w:r><w:t>육지</w:t></w:r></w:del><w:r><w:t>&#xC12C;</w:t><w:br/><w:t>끝</w:t></w:r></w:p>\
         <w:tbl>{}{}</w:tbl></w:body></w:document>",
        row("기간", "한 일"),
        row("2020", "관제")
    );
    let bytes = packed(&[
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ]);
    let read = read_document(&bytes).expect("text");
    let expected =
        "# 질문\n- 왜 배인가요?\n바다 & 섬\n끝\n\n| 기간 | 한 일 |\n|---|---|\n| 2020 | 관제 |\n";
    assert_eq!(read.text, expected);
}

#[test]
fn questions_and_claims_come_out_of_documents_as_out_of_text() {
    let home = Home::new();
    let notes = docx(&(paragraph("Q: 왜 배인가요?") + &paragraph("A: 바다가 넓어서입니다.")));
    let paper = paragraph("부팀장으로 신입 세 명의 교육을 맡았습니다.");
    let found = import(&home, "notes.docx", &notes, &[]).json();
    assert_eq!(found["questions"][0]["answer"], "바다가 넓어서입니다.");
    let found = import(&home, "cv.docx", &docx(&paper), &["--cv"]).json();
    assert_eq!(
        found["claims"][0]["text"],
        "부팀장으로 신입 세 명의 교육을 맡았습니다."
    );
}

/// Runs `import --json` on a file with this content, with options before its name.
fn import(home: &Home, name: &str, bytes: &[u8], options: &[&str]) -> Finished {
    let path = home.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    said(home, &path, options)
}

fn said(home: &Home, path: &Path, options: &[&str]) -> Finished {
    let path = path.to_string_lossy().into_owned();
    let mut arguments = vec!["--lang", "en", "import", "--json"];
    arguments.extend(options);
    arguments.push(&path);
    run(home.command(&arguments))
}

#[test]
fn a_hostile_document_gets_one_sentence_and_soon() {
    let home = Home::new();
    let many: Vec<String> = std::iter::repeat_n("<</A[1 2 3]>>".to_owned(), 300_000).collect();
    let deep = |open: &str, close: &str| open.repeat(100_000) + &close.repeat(100_000);
    let zeros = vec![b' '; 64 * 1024 * 1024];
    let nested = format!(
        "<w:p>{}</w:p>",
        deep("<w:txbxContent><w:p>", "</w:p></w:txbxContent>")
    );
    for (name, bytes) in [
        ("objects.pdf", pdf(&many)),
        (
            "deep.pdf",
            pdf(&["<</Type/Catalog/Pages ".to_owned() + &deep("[", "]") + ">>"]),
        ),
        (
            "dicts.pdf",
            pdf(&["<</Type/Catalog/Pages ".to_owned() + &deep("<</A ", ">>") + ">>"]),
        ),
        (
            "itself.pdf",
            pdf(&["<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>".to_owned()]),
        ),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<".to_vec()),
        (
            "binary.pdf",
            [b"%PDF-1.7\n".as_slice(), &[0xff; 50_000]].concat(),
        ),
        ("bomb.docx", packed(&[("word/document.xml", &zeros)])),
        ("deep.docx", docx(&nested)),
        ("cut.docx", docx(&paragraph("a")).split_at(60).0.to_vec()),
        ("other.docx", packed(&[("mimetype", b"text")])),
    ] {
        assert!(is_document(&bytes), "{name}");
        let began = Instant::now();
        let finished = import(&home, name, &bytes, &["--cv"]);
        let is_sentence = finished.err.lines().count() == 1 && finished.out.is_empty();
        assert!(
            finished.code != 0 && is_sentence,
            "{name}: {}",
            finished.err
        );
        // The limit is two seconds; a busy machine may add to that.
        assert!(began.elapsed() < Duration::from_secs(20), "{name}");
    }
    let large = home.path().join("large.pdf");
    std::fs::write(&large, b"%PDF-1.7\n").expect("a file");
    let file = std::fs::File::options()
        .write(true)
        .open(&large)
        .expect("a file");
    file.set_len(100 * 1024 * 1024)
        .expect("room, in a sparse file");
    let finished = said(&home, &large, &["--cv"]);
    assert!(
        finished.err.contains("larger than 20 MiB"),
        "{}",
        finished.err
    );
}
