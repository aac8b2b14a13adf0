//! The five documents that the banks' questions are based on are such notes too.
//!
//! They are not part of the repository. What a careful person counts in them is recorded here by
//! line and by the FNV-1a hash of that line's letters and digits; if the documents are not
//! available, the test says so.

use std::path::PathBuf;

use rehearsal::import;

use crate::support::fnv1a;

/// By document: the lines that ask a question or title a story, and their hashes.
const COUNTED: [(&str, &[(usize, u64)]); 5] = [
    (
        "000_4d7f40e9b516faea.txt",
        &[
            (83, 0xe857a0c0a9f18112),
            (94, 0xa3cb575ad01b3e2b),
            (111, 0x97da2b286a3eb7e1),
            (124, 0xfd0c483e8f575374),
            (131, 0x14f8e2eb20d1094a),
            (140, 0xe608eedcb190a176),
            (176, 0xffe8f01439d59249),
            (201, 0x6b478bd44839e2c3),
            (207, 0x1089c35582916387),
            (214, 0xdf5adfe1e0793ccd),
            (223, 0x17cf2c14869c427b),
            (229, 0xbf7a26b7e0a8d55d),
            (253, 0x448e21b0f886b463),
            (260, 0x1aefd1db1fb0fa23),
            (269, 0xf9cac6e979829320),
            (287, 0x381d6e27de1aca75),
            (303, 0xc1a65255c03d309d),
            (310, 0x79d27e3b7a14d8f7),
            (323, 0x9e7c24a3551fd3ad),
        ],
    ),
    (
        "001_fc0ff778c0e7d082.txt",
        &[
            (108, 0x07e85b18d8f77873),
            (112, 0x7ed75d2967cf3954),
            (116, 0x141881a6d30cce51),
            (120, 0xda27bdf26b47eb1e),
            (124, 0x3a695da4489f498d),
            (128, 0xce28c1e49a3d56a8),
            (132, 0xc5dacb2a9fc30962),
            (136, 0x4daeea3a58f49358),
            (140, 0x03b1b894b3ac765e),
            (144, 0x6d1be9542a7001e4),
            (149, 0x646a67c1cbd6c0e2),
            (153, 0x25bd10786ca34070),
        ],
    ),
    (
        "002_201329728b60437e.txt",
        &[
            (1, 0xe03651e9991aca8d),
            (18, 0xc50935f81d713119),
            (24, 0xb951fcaa7e1ad64f),
            (32, 0xff54617995a1a7dc),
            (41, 0x1ce137a6129ca504),
            (45, 0x585cfdb01f189222),
            (62, 0x6b3cb166bdf109e4),
            (67, 0x0659daa6abb725b1),
            (94, 0x5f35253dbc154aa7),
            (102, 0xa8cd75624c050cc4),
            (103, 0xd6e159c87e9c0993),
            (109, 0x265c2aa2f04eede3),
            (110, 0xfdd1cc5f22d3c133),
            (117, 0x7943a90fb6ab7c3f),
            (124, 0xe36dab7008f3607b),
            (131, 0x70601475cb941f18),
            (137, 0xda15881b25a0ecdb),
            (142, 0xd500c6819786056c),
            (151, 0xa067f52fca56d5cd),
            (158, 0xd074165ba885a6de),
            (163, 0xaf2c10cb05f56875),
            (169, 0xc48afac936c45474),
            (172, 0x617f358542cb43b8),
            (181, 0x1e49811a1e4ef0fe),
            (188, 0x152d4f83631c3a5c),
            (199, 0x46b92e2951a8c69a),
            (203, 0x1cdc9155dd2b4b75),
            (209, 0x299aee4ec125a0e0),
            (214, 0xdf40c5f26e88d8b7),
        ],
    ),
    (
        "003_39e2b3392925d8bd.txt",
        &[
            (36, 0xb4d23c368b72c0d1),
            (46, 0x2ba55eb15bfc88da),
            (52, 0x6fe871beb549c622),
            (59, 0x5c01b6036ac89ffb),
            (75, 0xd8e786f67816a423),
            (86, 0xdf49adbd9a600c93),
            (102, 0x9f51d6fb67fed303),
            (115, 0xc6a3be130f8d0ccf),
            (142, 0xbfc665a0ca037d19),
            (168, 0x9f9e5299e8d0fdb1),
            (169, 0x2c1c4b4c37f2c6c8),
            (170, 0xb76df8282944efd5),
            (172, 0x99ea526917d4b8d9),
            (188, 0x4b76a3e297a7eebf),
            (189, 0x7ca1dfc271ca3a1f),
            (194, 0x3c558fbeb4b6659a),
            (196, 0xe71ddb5a2247669b),
            (199, 0xd0d2a647fefd7648),
            (205, 0x5150915ec3e78e1b),
            (209, 0x3c85a3d29881bde0),
            (223, 0x1d65b0fa18ff6b79),
            (226, 0x177090f24d2067e7),
            (227, 0x2494de3ba2d7a483),
            (260, 0x06353cdf03556b37),
            (285, 0xf43d71d7572b35c0),
            (292, 0x7f9301dcd941a2e8),
            (299, 0x32be2adae806329d),
            (312, 0x4e8c79f2a1e9d708),
            (332, 0x36cc63fc8ef2dc70),
            (358, 0x0903eecc3c7a24d7),
            (365, 0x6251a358c76ce723),
            (368, 0x58df42b6a4219158),
            (370, 0xbdb4b2101bff07ee),
            (384, 0x96a4b3de78acd018),
        ],
    ),
    (
        "004_05ea4aff718872b0.txt",
        &[
            (79, 0x1a42c0a58ea85252),
            (81, 0x7b141762f667a9a6),
            (83, 0xf30fe096bde346c3),
            (85, 0x5ed9a287d37211ff),
            (87, 0x5c8fbabd99ae5b14),
            (89, 0x5a8c1d283a802c38),
            (91, 0xf9f39932f6ef02fc),
            (93, 0xe458a43bdd59df13),
        ],
    ),
];

#[test]
fn nearly_all_that_a_careful_person_counts_in_the_five_documents_is_found() {
    let folder = std::env::var_os("REHEARSAL_SEEDS").map(PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds"));
    if !folder.is_dir() {
        crate::skipped("import of the five documents", "set REHEARSAL_SEEDS");
        return;
    }
    let (mut counted, mut found, mut printed) = (0, 0, 0);
    for (name, lines) in COUNTED {
        let bytes = std::fs::read(folder.join(name)).expect(name);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let text: Vec<&str> = text.split('\n').collect();
        let imported = import::read(name, &bytes).expect(name);
        for (line, hash) in lines {
            assert_eq!(
                fnv(text[line - 1]),
                *hash,
                "{name}:{line} is another document"
            );
            found += usize::from(imported.questions.iter().any(|it| it.line == *line));
        }
        counted += lines.len();
        printed += imported.questions.len();
    }
    assert!(found * 100 >= counted * 95, "{found} of {counted}");
    assert!(
        (printed - found) * 100 <= printed * 3,
        "{printed} printed, {found} counted"
    );
}

fn fnv(line: &str) -> u64 {
    let letters: String = line.chars().filter(|c| c.is_alphanumeric()).collect();
    fnv1a(&letters)
}
