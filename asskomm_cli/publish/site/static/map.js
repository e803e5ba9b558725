// The map: names on hover and focus, arrow keys, the day, and the Bausteine.
// Without this script it shows the stages of the day on which the pages were made.
"use strict";

const box = document.querySelector(".map");
const stageNames = box.dataset.stages.split("|");
const slider = box.querySelector("[name=slider]");
const dayField = box.querySelector("[name=day]");
const firstDay = Date.parse(dayField.min);
const DAY = 24 * 60 * 60 * 1000;

function readDot(link) {
  const [, x, y] = link.getAttribute("transform").match(/([\d.]+) ([\d.]+)/);
  const pairs = (text) => (text ? text.split(" ").map((each) => each.split(":")) : []);
  return {
    link,
    sign: link.querySelector("use"),
    x: Number(x),
    y: Number(y),
    stages: pairs(link.dataset.stages),
    blocks: pairs(link.dataset.blocks).map(([kind, days]) => [kind, ...days.split("/")]),
    stage: 0,
  };
}

const dots = [...box.querySelectorAll(".dot")].map(readDot);
const byLink = new Map(dots.map((dot) => [dot.link, dot]));

// Days are compared as texts: 2021-12-17.

function stageOn(dot, day) {
  let stage = 0;
  for (const [since, each] of dot.stages) if (since <= day) stage = Number(each);
  return stage;
}

function hasOn(dot, kind, day) {
  return dot.blocks.some(
    ([each, first, end]) => each === kind && first <= day && (!end || day < end),
  );
}

function label(dot) {
  return `${dot.link.dataset.name}: ${stageNames[dot.stage]}`;
}

function showDay(day) {
  const counts = stageNames.map(() => 0);
  for (const dot of dots) {
    dot.stage = stageOn(dot, day);
    counts[dot.stage] += 1;
    dot.sign.setAttribute("href", `#shape-${dot.stage}`);
    dot.link.setAttribute("class", `dot stage-${dot.stage}`);
    dot.link.setAttribute("aria-label", label(dot));
  }
  for (const each of box.querySelectorAll(".legend .count")) {
    each.textContent = counts[each.dataset.stage];
  }
  const language = document.documentElement.lang;
  const words = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(day));
  box.querySelector("output").textContent = words;
  slider.setAttribute("aria-valuetext", words);
  showBlocks(day);
}

function showBlocks(day) {
  const wanted = [...box.querySelectorAll("[name=block]:checked")].map((each) => each.value);
  let count = 0;
  for (const dot of dots) {
    const fits = wanted.every((kind) => hasOn(dot, kind, day));
    dot.link.classList.toggle("off", !fits);
    count += fits;
  }
  const status = box.querySelector(".controls [role=status]");
  status.textContent = wanted.length ? status.dataset.text.replace("{count}", count) : "";
}

// One stop of the Tab key for the whole map; from there the arrow keys go to the nearest dot.

let current = dots.find((dot) => dot.link.classList.contains("recorded")) ?? dots[0];
const AHEAD = {
  ArrowLeft: ([x, y]) => [-x, y],
  ArrowRight: ([x, y]) => [x, y],
  ArrowUp: ([x, y]) => [-y, x],
  ArrowDown: ([x, y]) => [y, x],
};

function makeCurrent(dot) {
  current.link.setAttribute("tabindex", "-1");
  current = dot;
  dot.link.setAttribute("tabindex", "0");
}

function neighbour(from, turn) {
  let best = null;
  let least = Infinity;
  for (const dot of dots) {
    const [ahead, aside] = turn([dot.x - from.x, dot.y - from.y]);
    const distance = ahead + 2 * Math.abs(aside);
    if (dot !== from && ahead > 0 && Math.abs(aside) <= ahead && distance < least) {
      best = dot;
      least = distance;
    }
  }
  return best;
}

function pressed(event) {
  if (event.key === "Escape") hideTip();
  const dot = byLink.get(event.target.closest(".dot"));
  const turn = AHEAD[event.key];
  const next = dot && turn && neighbour(dot, turn);
  if (turn) event.preventDefault();
  if (next) next.link.focus();
}

const tip = box.querySelector(".tip");

function showTip(dot) {
  const name = document.createElement("strong");
  name.textContent = dot.link.dataset.name;
  tip.replaceChildren(name, stageNames[dot.stage], document.createElement("br"), dot.link.dataset.more);
  tip.hidden = false;
  const frame = box.querySelector(".canvas").getBoundingClientRect();
  const sign = dot.sign.getBoundingClientRect();
  const left = sign.left + sign.width / 2 - frame.left - tip.offsetWidth / 2;
  const above = sign.top - frame.top - tip.offsetHeight - 8;
  tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
  tip.style.top = `${above < 0 ? sign.bottom - frame.top + 8 : above}px`;
}

function hideTip() {
  tip.hidden = true;
}

function start() {
  const canvas = box.querySelector(".canvas");
  for (const dot of dots) {
    dot.link.setAttribute("tabindex", "-1");
    // The browser's own tip would cover ours; its text becomes the label.
    dot.link.querySelector("title").remove();
  }
  makeCurrent(current);
  canvas.addEventListener("keydown", pressed);
  canvas.addEventListener("focusin", (event) => {
    const dot = byLink.get(event.target.closest(".dot"));
    if (!dot) return;
    makeCurrent(dot);
    showTip(dot);
  });
  canvas.addEventListener("focusout", hideTip);
  canvas.addEventListener("pointerover", (event) => {
    const dot = byLink.get(event.target.closest(".dot"));
    if (dot) showTip(dot);
    else hideTip();
  });
  canvas.addEventListener("pointerleave", hideTip);
  slider.addEventListener("input", () => {
    dayField.value = new Date(firstDay + slider.value * DAY).toISOString().slice(0, 10);
    showDay(dayField.value);
  });
  dayField.addEventListener("input", () => {
    if (!dayField.validity.valid || !dayField.value) return;
    slider.value = Math.round((Date.parse(dayField.value) - firstDay) / DAY);
    showDay(dayField.value);
  });
  box.addEventListener("change", (event) => {
    if (event.target.name === "block") showBlocks(dayField.value);
  });
  for (const each of box.querySelectorAll(".controls, .only-script")) each.hidden = false;
  showDay(dayField.value);
}

if (dots.length) start();
