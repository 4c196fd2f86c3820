/* Filters: form[data-filter] narrows the list it names. A row carries data-NAME="one, newline, another"; a row is shown
   when each group with a choice holds one of its values. The choice stands in the address, so it can be shared. */
(function () {
  'use strict';
  document.querySelectorAll('form[data-filter]').forEach(function (form) {
    var items = [].slice.call(document.querySelectorAll(form.dataset.filter));
    var out = document.querySelector('[data-count]'), all = out && out.textContent;

    function wanted() {
      var groups = {};
      new FormData(form).forEach(function (value, name) { (groups[name] = groups[name] || []).push(value); });
      return groups;
    }
    function fits(item, groups) {
      return Object.keys(groups).every(function (name) {
        var have = (item.dataset[name] || '').split('\n');
        return groups[name].some(function (value) { return have.indexOf(value) >= 0; });
      });
    }
    function run(remember) {
      var groups = wanted(), shown = 0;
      items.forEach(function (item) { item.hidden = !fits(item, groups); if (!item.hidden) shown++; });
      if (out) out.textContent = Object.keys(groups).length ? 'Showing ' + shown + ' of ' + items.length + ' rows' : all;
      if (remember) {
        var query = new URLSearchParams(new FormData(form)).toString();
        try { history.replaceState(null, '', location.pathname + (query ? '?' + query : '') + location.hash); } catch (e) { /* not from disk */ }
      }
    }
    function restore() {
      new URLSearchParams(location.search).forEach(function (value, name) {
        [].slice.call(form.elements).forEach(function (box) { if (box.name === name && box.value === value) box.checked = true; });
      });
    }
    function reveal() { // a link to a row that the filter hides lifts the filter
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest('[hidden]')) { form.reset(); run(true); target.scrollIntoView(); }
    }
    if (innerWidth < 832) form.parentNode.open = false;
    form.addEventListener('change', function () { run(true); });
    form.addEventListener('reset', function () { setTimeout(run, 0, true); });
    addEventListener('hashchange', reveal);
    restore(); run(false); reveal();
  });
})();
