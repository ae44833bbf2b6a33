// A sentence leads to its claims and back. Without scripts the same links jump to the cards.
"use strict";

const panel = document.getElementById("claims");
const cards = new Map([...panel.querySelectorAll(".card")].map((card) => [card.dataset.claim, card]));
const pieces = [...document.querySelectorAll(".piece[data-claims]")];
const showAll = panel.querySelector(".chosen");

function light(numbers, chosen) {
  for (const piece of pieces) {
    piece.classList.toggle("lit", piece.dataset.claims.split(" ").some((each) => numbers.includes(each)));
  }
  for (const [number, card] of cards) card.classList.toggle("lit", number === chosen);
}

function show(numbers, first) {
  for (const [number, card] of cards) card.hidden = !numbers.includes(number);
  showAll.hidden = false;
  panel.classList.add("open");
  light(numbers, first);
  const card = cards.get(first ?? numbers[0]);
  panel.scrollTop = 0;
  card.focus({ preventScroll: true });
  if (first) panel.scrollTop = Math.max(0, card.offsetTop - showAll.offsetHeight - 12);
  // On a narrow screen the claims come up from below, and the sentence must not lie under them.
  if (getComputedStyle(panel).position === "fixed") document.querySelector(".piece.lit")?.scrollIntoView({ block: "start" });
}

function reset() {
  for (const card of cards.values()) card.hidden = false;
  showAll.hidden = true;
  panel.classList.remove("open");
  light([]);
}

function claimsAt(number) {
  const piece = pieces.find((each) => each.dataset.claims.split(" ").includes(number));
  return piece ? piece.dataset.claims.split(" ") : [number];
}

document.querySelector(".text").addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a");
  if (link?.matches(".trigger, .count")) {
    event.preventDefault();
    const number = link.hash.slice(2);
    show(claimsAt(number), link.matches(".trigger") ? number : undefined);
    history.replaceState(null, "", link.hash);
  } else if (!link && !getSelection().toString()) {
    const piece = event.target.closest(".piece[data-claims]");
    if (piece) show(piece.dataset.claims.split(" "));
    else reset();
  }
});

panel.addEventListener("click", (event) => {
  const back = event.target.closest("a.back");
  if (back) {
    const card = back.closest(".card");
    panel.classList.remove("open");
    light([card.dataset.claim], card.dataset.claim);
  }
});

showAll.querySelector("button").addEventListener("click", reset);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") reset();
});

// The graph's own addresses of passages: #char=begin,end (RFC 5147).
function aim() {
  const passage = /^#char=(\d+),(\d+)$/.exec(location.hash);
  const claim = /^#c(\d+)$/.exec(location.hash);
  if (claim && cards.has(claim[1])) show(claimsAt(claim[1]), claim[1]);
  if (!passage) return;
  const [begin, end] = [Number(passage[1]), Number(passage[2])];
  const hit = [...document.querySelectorAll(".piece")].filter((piece) => {
    const at = Number(piece.dataset.at);
    return at < end && at + [...piece.textContent].length > begin;
  });
  for (const piece of hit) piece.classList.add("aim");
  hit[0]?.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", aim);
aim();
