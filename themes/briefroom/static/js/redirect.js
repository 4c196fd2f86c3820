// An old address was opened: the place on the page that a link asked for goes along. Without this script the
// page itself leads on, to the top of the new one.
(function () {
  var to = new URL(document.currentScript.getAttribute("data-to"), location.href);
  to.hash = location.hash;
  location.replace(to.href);
})();
