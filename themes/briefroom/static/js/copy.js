/* Review queue: a button beside each command that copies it. The old way to copy is the one that also works from disk. */
(function () {
  'use strict';
  var said = document.getElementById('copied');

  function copy(code, button) {
    var range = document.createRange(), selection = getSelection(), done = false;
    range.selectNodeContents(code);
    selection.removeAllRanges(); selection.addRange(range);
    try { done = document.execCommand('copy'); } catch (e) { /* not allowed here */ }
    if (done) selection.removeAllRanges();
    button.textContent = done ? 'Copied' : 'Selected';
    said.textContent = done ? 'Command copied' : 'Command selected; copy it with the keyboard';
    setTimeout(function () { button.textContent = 'Copy'; said.textContent = ''; }, 2500);
  }

  document.querySelectorAll('.cmd').forEach(function (line) {
    var button = document.createElement('button'), code = line.querySelector('code');
    button.type = 'button'; button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy: ' + code.textContent);
    button.addEventListener('click', function () { copy(code, button); });
    line.appendChild(button);
  });
})();
