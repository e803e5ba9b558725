// Sorting and filtering of tables. Without this script a table shows every row in its first order.
"use strict";

function withoutMarks(text) {
  return text.replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

function fold(text) {
  const lower = text.toLowerCase();
  return withoutMarks(lower.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
}

// "Görlitz" is found by "görlitz", "goerlitz" and "gorlitz".
function foldings(text) {
  return `${fold(text)}\n${withoutMarks(text.toLowerCase())}`;
}

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key ?? fold(cell.textContent.trim());
}

function compare(one, other, isNumber) {
  return isNumber ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
}

function sortBy(table, heading, direction) {
  const column = heading.cellIndex;
  const isNumber = heading.classList.contains("number");
  const body = table.tBodies[0];
  const sign = direction === "ascending" ? 1 : -1;
  const rows = [...body.rows].map((row) => [keyOf(row, column), row]);
  rows.sort(([one], [other]) => {
    // What is empty comes last in either order.
    if ((one === "") !== (other === "")) return one === "" ? 1 : -1;
    return sign * compare(one, other, isNumber);
  });
  for (const each of heading.parentNode.cells) each.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", direction);
  body.append(...rows.map(([, row]) => row));
}

function makeSortable(table) {
  for (const heading of table.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const turn = heading.getAttribute("aria-sort") === "ascending";
      sortBy(table, heading, turn ? "descending" : "ascending");
    });
  }
}

function makeFilter(box) {
  const rows = [...document.getElementById(box.dataset.table).tBodies[0].rows];
  const names = rows.map((row) => foldings(row.querySelector("th").textContent));
  const status = box.querySelector("[role=status]");
  const field = box.querySelector("input");
  const choices = [...box.querySelectorAll("select")];

  function apply() {
    const wanted = fold(field.value.trim());
    let shown = 0;
    rows.forEach((row, number) => {
      const fits =
        names[number].includes(wanted) &&
        choices.every((each) => !each.value || row.dataset[each.name] === each.value);
      row.hidden = !fits;
      shown += fits;
    });
    status.textContent = status.dataset.text
      .replace("{shown}", shown)
      .replace("{all}", rows.length);
  }

  box.addEventListener("input", apply);
  box.querySelector("button").addEventListener("click", () => {
    for (const each of [field, ...choices]) each.value = "";
    apply();
  });
  box.hidden = false;
  apply();
}

document.querySelectorAll("table").forEach(makeSortable);
document.querySelectorAll("search.filter").forEach(makeFilter);
