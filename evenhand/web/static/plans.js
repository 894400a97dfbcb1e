// The plans of a negotiation are redrawn while somebody moves a slider or types. The server works them out; the latest
// answer counts. Without this, the button "Show these plans" does the same.
(function () {
  "use strict";
  var REST = 900, PAUSE = 150;
  var asking = null, again = false, resting = null, waiting = null;

  function form() { return document.querySelector("form[data-plans]"); }
  function number(text) { return parseFloat(text.replace(/[£,\s]/g, "")); }
  function twoPlaces(value) { return value.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }); }

  // A slider and the box beside it hold one amount; the box is what is sent
  function slide(slider) {
    var box = document.getElementById(slider.dataset.slides);
    if (box) { box.value = twoPlaces(Number(slider.value)).replace(/,/g, ""); }
    told(slider, Number(slider.value));
  }
  function follow(box) {
    var slider = document.querySelector('[data-slides="' + box.id + '"]'), value = number(box.value);
    if (slider && value >= 0) { slider.value = String(Math.floor(value)); told(slider, value); }
  }
  function told(slider, value) { slider.setAttribute("aria-valuetext", "£" + twoPlaces(value) + " " + slider.dataset.after); }

  // How often the instalment comes is said where it is typed
  function often(choice) {
    var place = document.querySelector("[data-often]"), slider = document.querySelector('[data-slides="instalment"]');
    var words = choice.selectedOptions[0].dataset.words;
    if (!place || !slider || !words) { return; }
    place.textContent = words;
    slider.dataset.after = words;
    slider.setAttribute("aria-label", place.parentNode.textContent + ", slider");
    told(slider, Number(slider.value));
  }

  // One question at a time: what changes meanwhile is asked once the answer is there
  function ask() {
    var place = form();
    if (!place) { return; }
    if (asking) { again = true; return; }
    var mine = { form: place, at: performance.now() };
    asking = mine; again = false;
    fetch(place.dataset.plans, { method: "POST", body: new FormData(place), credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) { throw new Error(String(answer.status)); } return answer.text(); })
      .then(function (text) { if (form() === mine.form) { draw(text, mine.at); } })
      .catch(function () { if (form() === mine.form) { byHand(true); say("The plans could not be shown again. Use “Show these plans”."); } })
      .then(function () { asking = null; if (again) { ask(); } });
  }
  function draw(text, at) {
    var made = document.createElement("template"), held = document.activeElement;
    made.innerHTML = text;
    ["week", "shown"].forEach(function (id) {
      var now = document.getElementById(id), next = made.content.querySelector("#" + id);
      if (!now || !next || now.contains(held)) { return; }
      now.querySelectorAll("details[open][id]").forEach(function (open) {
        var same = next.querySelector("#" + open.id);
        if (same) { same.open = true; }
      });
      now.replaceChildren.apply(now, Array.prototype.slice.call(next.childNodes));
    });
    window.dispatchEvent(new Event("resize"));
    document.documentElement.dataset.redrawn = String(Math.round(performance.now() - at));
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
  }
  // Said once the hand rests, and not at each step of the slider
  function rest() {
    var cards = document.querySelector("#shown [data-says]");
    if (cards) { say(cards.dataset.says); }
  }
  function say(words) { var place = document.getElementById("plans-said"); if (place) { place.textContent = words; } }

  document.addEventListener("input", function (event) {
    var place = form(), part = event.target;
    if (!place || !place.contains(part)) { return; }
    clearTimeout(waiting);
    if (part.matches("[data-slides]")) { slide(part); ask(); return; }
    if (part.matches("textarea")) { return; }
    if (part.id === "every") { often(part); }
    follow(part);
    waiting = setTimeout(ask, PAUSE);
  });

  function wake() {
    document.querySelectorAll("[data-slides][hidden]").forEach(function (slider) { slider.hidden = false; });
    byHand(false);
  }
  function byHand(needed) { document.querySelectorAll("[data-by-hand]").forEach(function (place) { place.hidden = !needed; }); }
  document.addEventListener("htmx:afterSettle", wake);
  wake();
})();
