(function () {
  "use strict";
  var save = document.getElementById("save");
  save.hidden = false;
  save.addEventListener("click", function () {
    var lines = ["rehearse-remarks 1"];
    var from = document.getElementById("from").value.trim();
    if (from) { lines.push("from: " + from); }
    document.querySelectorAll("textarea[data-mark]").forEach(function (field) {
      if (field.dataset.before) { lines.push(field.dataset.before); }
      if (field.value.trim()) { lines.push(field.dataset.mark, field.value.trim(), ""); }
    });
    var file = document.createElement("a");
    file.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/plain" }));
    file.download = "remarks.txt";
    file.click();
  });
})();
