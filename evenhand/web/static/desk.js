// What the desk adds where JavaScript runs. Every page works without it.
(function () {
  "use strict";
  var SWITCH = "evenhand-shortcuts";
  var root = document.documentElement;

  function stored() { try { return window.localStorage.getItem(SWITCH); } catch (e) { return null; } }
  function shortcutsOn() { return stored() !== "off"; }
  function turn(on) {
    try { window.localStorage.setItem(SWITCH, on ? "on" : "off"); } catch (e) { /* kept for this page only */ }
    root.classList.toggle("keys-on", on);
  }
  function find(selector) { return document.querySelector(selector); }
  function say(words) { var said = find("#said"); if (said) { said.textContent = words; } }

  // Shortcuts
  var keys = function () { return find("#keys"); };
  var cameFrom = null;
  function showKeys(show) {
    var panel = keys();
    if (!panel) { return; }
    if (show) { cameFrom = document.activeElement; }
    panel.hidden = !show;
    if (show) { panel.focus(); } else if (cameFrom && cameFrom.focus) { cameFrom.focus(); }
  }
  function toTask(step) {
    var links = Array.prototype.slice.call(document.querySelectorAll("[data-tasks] a, [data-tasks] button")).filter(function (link) { return !link.closest("details:not([open])"); });
    var at = links.findIndex(function (link) { return link.getAttribute("aria-current"); });
    var next = links[at === -1 ? (step > 0 ? 0 : links.length - 1) : at + step];
    if (next) { next.click(); }
  }
  function record() {
    var form = (document.activeElement && document.activeElement.closest("form[data-record]")) || find("form[data-record]");
    var button = form && form.querySelector("[data-record-button]");
    if (button) { button.click(); }
  }
  function inField(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }
  var started = 0;
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      if (keys() && !keys().hidden) { showKeys(false); }
      closeMenus(null);
      return;
    }
    if (!shortcutsOn() || event.defaultPrevented || event.isComposing) { return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); record(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) { return; }
    var key = event.key.toLowerCase();
    if (key === "w" && Date.now() - started < 1500) {
      var work = find('[data-key="my-work"]');
      if (work) { work.click(); }
      return;
    }
    started = key === "g" ? Date.now() : 0;
    if (key === "/") { event.preventDefault(); var box = find("#find"); if (box) { box.focus(); box.select(); } }
    else if (key === "j") { toTask(1); }
    else if (key === "k") { toTask(-1); }
    else if (key === "?") { showKeys(keys() && keys().hidden); }
  });

  // The person's menu closes when they look elsewhere
  function closeMenus(inside) {
    document.querySelectorAll("[data-menu][open]").forEach(function (menu) {
      if (!inside || !menu.contains(inside)) { menu.open = false; }
    });
  }
  document.addEventListener("click", function (event) {
    closeMenus(event.target);
    if (event.target.closest("[data-keys-close]")) { showKeys(false); }
    var change = event.target.closest("[data-keys-switch] button");
    if (change) { turn(!shortcutsOn()); drawSwitch(); }
  });
  function drawSwitch() {
    var place = find("[data-keys-switch]");
    if (!place) { return; }
    place.hidden = false;
    place.querySelector("[data-keys-state]").textContent =
      shortcutsOn() ? "Shortcuts are on in this browser." : "Shortcuts are off in this browser.";
    place.querySelector("button").textContent = shortcutsOn() ? "Switch shortcuts off" : "Switch shortcuts on";
  }

  // Typed words are not lost without a question, amounts that are only tried are; and one press records once
  var typed = false, leaving = false;
  document.addEventListener("input", function (event) {
    if (event.target.closest("form[data-keep]") && !event.target.closest("[data-tried]")) { typed = true; }
  });
  window.addEventListener("beforeunload", function (event) { if (typed && !leaving) { event.preventDefault(); } });
  window.addEventListener("pageshow", function () {
    leaving = false;
    document.querySelectorAll("form[data-sent]").forEach(function (form) { form.removeAttribute("data-sent"); });
  });
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("data-file")) { return; } // a file may be asked for again
    if (form.hasAttribute("data-sent")) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    form.setAttribute("data-sent", "");
    leaving = true;
    say("");
  }, true);

  // The second click of a double click may meet the next page: it presses nothing there
  document.addEventListener("click", function (event) {
    if (event.detail > 1 && event.target.closest("button[type=submit]")) { event.preventDefault(); }
  }, true);

  // A save that answers in place
  var settled = new WeakSet();
  function settle(place) {
    if (settled.has(place)) { return; }
    settled.add(place);
    typed = place.querySelector("form[data-unsaved]") !== null; leaving = false;
    dress(place);
    var first = place.querySelector(".govuk-error-summary") || place.querySelector("#main");
    if (first) { first.setAttribute("tabindex", "-1"); first.focus({ preventScroll: true }); }
    window.scrollTo(0, 0);
  }
  document.addEventListener("htmx:afterSettle", function (event) {
    var place = event.detail.target && document.getElementById(event.detail.target.id);
    if (place && place.id === "page") { settle(place); } else if (place) { dress(place); }
  });
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var form = event.detail.elt;
      if (form && form.removeAttribute) { form.removeAttribute("data-sent"); }
      leaving = false;
      say("It was not recorded: the office did not answer. What you typed is still here. Try again.");
    });
  });

  // A table that needs no scrolling is no stop for the keyboard; the design system's own components wake up
  function measure(place) {
    place.querySelectorAll(".scroll").forEach(function (box) {
      if (box.scrollWidth <= box.clientWidth) { box.removeAttribute("tabindex"); } else { box.tabIndex = 0; }
    });
  }
  function dress(place) {
    measure(place);
    if (!root.dataset.components) { return; }
    import(root.dataset.components).then(function (govuk) {
      govuk.createAll(govuk.ErrorSummary, {}, place);
      govuk.createAll(govuk.PasswordInput, {}, place);
    });
  }
  // What is measured changes with the window, with a part that is opened, and with the typeface that comes late
  window.addEventListener("resize", function () { measure(document); });
  document.addEventListener("toggle", function (event) { measure(event.target); }, true);
  if (document.fonts) { document.fonts.ready.then(function () { measure(document); }); }

  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  turn(shortcutsOn());
  drawSwitch();
  dress(document);
})();
