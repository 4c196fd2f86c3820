/* The search page: reads the query from the address, shows results as they are typed, narrows by facets.
   Words of articles reach the page as text nodes only, never as markup. */
(function () {
  "use strict";
  var PAGE = 20, SNIPPET = 240, PAUSE = 120, MOST_VALUES = 8;
  var KINDS = { brief: "Brief", actor: "Actor", place: "Place", background: "Background", claim: "Claim" };
  var STATUS = { single: "Single source", corroborated: "Corroborated", contested: "Contested", denied: "Denied", superseded: "Superseded" };
  var LEGENDS = { kind: "Kind", status: "Status", actor: "Actor", place: "Place", outlet: "Outlet", year: "Year" };
  var PLURALS = { brief: "Briefs", actor: "Actors", place: "Places", background: "Background", claim: "Claims" };
  var MONTHS = "January February March April May June July August September October November December".split(" ");
  var $ = function (id) { return document.getElementById(id); };
  var box = $("search-q"), form = box.form, list = $("search-results"), facets = $("search-facets");
  var engine = window.BriefroomSearch, state = read(), shown = PAGE, latest = 0, timer;

  // ------------------------------------------------------------------ the address

  function read() {
    var address = new URLSearchParams(location.search), filters = {};
    Object.keys(LEGENDS).forEach(function (name) { filters[name] = address.getAll(name); });
    return { q: address.get("q") || "", exact: address.get("exact") === "1", filters: filters };
  }

  function write() {
    var address = new URLSearchParams();
    if (state.q) address.set("q", state.q);
    if (state.exact) address.set("exact", "1");
    Object.keys(state.filters).forEach(function (name) {
      state.filters[name].forEach(function (value) { address.append(name, value); });
    });
    var query = address.toString();
    // some browsers forbid this from disk: the results stand all the same
    try { history.replaceState(null, "", query ? "?" + query : location.pathname); } catch (_error) { return; }
  }

  // ------------------------------------------------------------------ building the page

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function marked(tag, className, pieces) {
    var element = make(tag, className);
    pieces.forEach(function (piece) {
      element.append(piece[1] ? make("mark", "", piece[0]) : document.createTextNode(piece[0]));
    });
    return element;
  }

  function dateWords(iso) {
    var parts = iso.split("-");
    return [parts[2] && String(+parts[2]), parts[1] && MONTHS[parts[1] - 1], parts[0]].filter(Boolean).join(" ");
  }

  function statusBadge(status) {
    var badge = make("span", "status " + status), icon = make("i", "ico");
    icon.setAttribute("aria-hidden", "true");
    badge.append(icon, STATUS[status]);
    return badge;
  }

  function result(found, words) {
    var item = make("li"), kind = make("p", "kind"), heading = make("h2"), link = make("a");
    kind.append(make("span", "", KINDS[found.kind]));
    if (found.date) kind.append(make("span", "", dateWords(found.date)));
    if (found.outlet) kind.append(make("span", "", found.outlet));
    if (STATUS[found.status]) kind.append(statusBadge(found.status));
    link.href = found.path;
    var title = engine.highlight(found.title, words, found.kind === "claim" ? SNIPPET : 0);
    link.append.apply(link, Array.from(marked("span", "", title).childNodes));
    heading.append(link);
    item.append(kind, heading);
    if (found.text) item.append(marked("p", "snippet", engine.highlight(found.text, words, SNIPPET)));
    return item;
  }

  function option(name, value, label, count) {
    var line = make("label"), input = make("input");
    input.type = "checkbox";
    input.name = name;
    input.value = value;
    input.checked = state.filters[name].includes(value);
    line.append(input, make("span", "", label), make("span", "n", String(count)));
    return line;
  }

  function labelOf(name, value) {
    if (name === "kind") return PLURALS[value];
    if (name === "status") return STATUS[value] || value;
    return name === "actor" || name === "place" ? engine.nameOf(value) : value;
  }

  function showFacets(counts) {
    var focused = document.activeElement && facets.contains(document.activeElement) ? document.activeElement : null;
    var key = focused && focused.name + "\n" + focused.value;
    facets.replaceChildren.apply(facets, Object.keys(LEGENDS).map(function (name) {
      var values = Array.from(counts[name].entries());
      state.filters[name].forEach(function (value) { if (!counts[name].has(value)) values.push([value, 0]); });
      values.sort(function (a, b) { return b[1] - a[1] || (labelOf(name, a[0]) < labelOf(name, b[0]) ? -1 : 1); });
      values = values.filter(function (pair, n) { return n < MOST_VALUES || state.filters[name].includes(pair[0]); });
      var group = make("fieldset"), lines = make("div");
      values.forEach(function (pair) { lines.append(option(name, pair[0], labelOf(name, pair[0]), pair[1])); });
      group.append(make("legend", "", LEGENDS[name]), lines);
      group.hidden = !values.length;
      return group;
    }));
    facets.querySelectorAll("input").forEach(function (input) {
      if (key && input.name + "\n" + input.value === key) input.focus();
    });
  }

  // ------------------------------------------------------------------ hints

  function hint() {
    var line = make("p");
    Array.from(arguments).forEach(function (part) { line.append(part); });
    return line;
  }

  function exactLink() {
    var link = make("a", "", "Search for exactly what was typed"), address = new URLSearchParams({ q: state.q, exact: "1" });
    link.href = "?" + address;
    link.addEventListener("click", function (event) { event.preventDefault(); state.exact = true; run(); });
    return link;
  }

  function showHints(hits) {
    var lines = [];
    hits.corrected.forEach(function (meant, typed) {
      lines.push(hint("Nothing holds “" + typed + "”. Showing results for ", make("b", "", meant), ". ", exactLink()));
    });
    hits.entities.forEach(function (_spelled, number) {
      var entity = engine.entity(number), typed = state.q.trim();
      if (entity.name.toLowerCase() === typed.toLowerCase()) return;
      var link = make("a", "", entity.name);
      link.href = { actor: "actors/", place: "places/", background: "backgrounds/" }[entity.kind] + entity.id + ".html";
      lines.push(hint("This names ", link, ": every spelling of it is found too. ", exactLink()));
    });
    if (state.exact) {
      var off = make("a", "", "Search under every spelling");
      off.href = "?" + new URLSearchParams({ q: state.q });
      off.addEventListener("click", function (event) { event.preventDefault(); state.exact = false; run(); });
      lines.push(hint("Only what was typed. ", off));
    }
    $("search-hints").replaceChildren.apply($("search-hints"), lines);
  }

  // ------------------------------------------------------------------ running

  async function run(keepShown) {
    var ticket = ++latest, empty = !state.q.trim();
    if (!keepShown) shown = PAGE;
    write();
    $("search-layout").hidden = empty;
    $("search-browse").hidden = !empty;
    if (empty) { $("search-hints").replaceChildren(); return; }
    try {
      var answer = await engine.query(state.q, { filters: state.filters, exact: state.exact });
      var rows = await engine.documents(answer.ids.slice(0, shown));
      if (ticket !== latest) return; // a later keystroke has taken over
      list.replaceChildren.apply(list, rows.map(function (row) { return result(row, answer.hits.words); }));
      showFacets(answer.counts);
      showHints(answer.hits);
      say(answer);
    } catch (error) {
      $("search-showing").textContent = "The search index could not be read: " + error.message;
    }
  }

  function say(answer) {
    var total = answer.ids.length, some = Math.min(shown, total);
    $("search-showing").textContent = total ? "Showing " + some + " of " + total + ", best first"
      : "Nothing found. Try fewer words, or another spelling.";
    $("search-more").hidden = some >= total;
  }

  box.value = state.q;
  box.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { state.q = box.value; state.exact = false; run(); }, PAUSE);
  });
  box.addEventListener("focus", function () { engine.start(); }, { once: true });
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { box.value = ""; state.q = ""; run(); }
    if (event.key === "ArrowDown" && list.querySelector("a")) { event.preventDefault(); list.querySelector("a").focus(); }
  });
  list.addEventListener("keydown", function (event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var links = Array.from(list.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    var next = event.key === "ArrowDown" ? links[at + 1] : at > 0 ? links[at - 1] : box;
    if (next) { event.preventDefault(); next.focus(); }
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); clearTimeout(timer); state.q = box.value; run(); });
  facets.addEventListener("change", function (event) {
    var name = event.target.name, value = event.target.value;
    state.filters[name] = state.filters[name].filter(function (other) { return other !== value; });
    if (event.target.checked) state.filters[name].push(value);
    run();
  });
  $("search-more").addEventListener("click", function () {
    var first = shown;
    shown += PAGE;
    run(true).then(function () { var links = list.querySelectorAll("a"); if (links[first]) links[first].focus(); });
  });
  addEventListener("pageshow", function (event) { if (event.persisted) { state = read(); box.value = state.q; run(true); } });
  run();
})();
