/* The search engine: unpacks the index that the build wrote, loads only the parts a query needs, and gives
   back numbers of documents. Classic script, no fetch: the same code from disk and over http.
   The words are made by the rules that came with the index, step for step like tokens.py. */
(function () {
  "use strict";
  var BASE = new URL("../search/", document.currentScript.src).href;
  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var DIGIT = new Uint8Array(128);
  for (var d = 0; d < 64; d++) DIGIT[ALPHABET.charCodeAt(d)] = d;
  var PREFIX_SHARDS = 3, PREFIX_WORDS = 40, TYPO_WORDS = 6, OWN_PAGE = 20;
  // of two documents that hold the words alike, the brief is what a reader wants, a single claim of it less so
  var WORTH = { brief: 1.6, background: 1.1, actor: 1, place: 1, claim: 0.75 };
  var main = null, vocabulary = null;
  var shards = {}, positions = {}, texts = {}, pending = {};

  // ------------------------------------------------------------------ unpacking

  function unpack(text) {
    var numbers = [], value = 0, shift = 0;
    for (var i = 0; i < text.length; i++) {
      var digit = DIGIT[text.charCodeAt(i)];
      value |= (digit & 31) << shift;
      if (digit & 32) { shift += 5; } else { numbers.push(value); value = 0; shift = 0; }
    }
    return numbers;
  }

  function unfront(text) {
    var words = text ? text.split(" ") : [], before = "";
    for (var i = 0; i < words.length; i++) before = words[i] = before.slice(0, +words[i][0]) + words[i].slice(1);
    return words;
  }

  function unpackNamed(coded, count) {
    var numbers = unpack(coded), at = 0, named = [];
    for (var i = 0; i < count; i++) {
      var own = [], last = 0;
      for (var left = numbers[at++]; left > 0; left--) own.push(last += numbers[at++]);
      named.push(own);
    }
    return named;
  }

  window.briefroomIndex = {
    main: function (data) {
      main = data;
      main.stop = new Set(data.rules.stop);
      main.kindOf = unpack(data.kind);
      ["outlet", "date", "status"].forEach(function (name) {
        main[name] = { values: data[name][0], of: unpack(data[name][1]) };
      });
      main.namedIn = unpackNamed(data.named, data.count);
    },
    terms: function (number, words, postings, spellings) {
      shards[number] = { words: unfront(words), postings: postings.split(" "), spellings: new Map(spellings) };
    },
    positions: function (number, coded) { positions[number] = coded.split(" "); },
    texts: function (number, rows) { texts[number] = rows; },
    words: function (coded) { vocabulary = unfront(coded); }
  };

  function load(path) {
    if (!pending[path]) {
      pending[path] = new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = BASE + path;
        script.onload = function () { script.remove(); done(); };
        script.onerror = function () { delete pending[path]; failed(new Error("missing " + path)); };
        document.head.appendChild(script);
      });
    }
    return pending[path];
  }

  // ------------------------------------------------------------------ words, as in tokens.py

  function fold(text) {
    var rules = main.rules, low = "";
    var bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    for (var char of bare) low += char in rules.letters ? rules.letters[char] : char;
    low = low.replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, "");
    low = Array.from(low).filter(function (char) { return !rules.inner.includes(char); }).join("");
    return low.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, function (dotted) { return dotted.replace(/\./g, ""); });
  }

  function withoutArticle(word) {
    var rules = main.rules;
    for (var article of rules.articles) {
      if (word.startsWith(article) && Array.from(word).length - article.length >= rules.leastStem) {
        return word.slice(article.length);
      }
    }
    return word;
  }

  function tokenise(text) {
    return (fold(text).match(/[\p{L}\p{N}]+/gu) || []).filter(function (word) {
      return Array.from(word).length <= main.rules.longest;
    }).map(withoutArticle);
  }

  // ------------------------------------------------------------------ looking up

  function firstNotBefore(words, word) {
    var low = 0, high = words.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  }

  function shardOf(word) {
    var after = firstNotBefore(main.starts, word);
    return main.starts[after] === word ? after : Math.max(0, after - 1);
  }

  async function shardFor(number) {
    await load("t/" + number + ".js");
    return shards[number];
  }

  /* Postings of a word as [document, impact, place in the shard's list], or null. */
  async function postingsOf(word) {
    var number = shardOf(word), shard = await shardFor(number), at = firstNotBefore(shard.words, word);
    if (shard.words[at] !== word) return null;
    var found = [], document_ = -1;
    unpack(shard.postings[at]).forEach(function (step) {
      document_ += Math.floor(step / main.levels) + 1;
      found.push([document_, step % main.levels]);
    });
    return found;
  }

  /* Words that begin with `beginning`, those in most documents first, and entities spelled with one such word. */
  async function expand(beginning) {
    var found = [], entities = new Set();
    for (var number = shardOf(beginning), n = 0; number < main.starts.length && n < PREFIX_SHARDS; number++, n++) {
      if (n && !main.starts[number].startsWith(beginning)) break;
      var shard = await shardFor(number);
      for (var at = firstNotBefore(shard.words, beginning); at < shard.words.length; at++) {
        if (!shard.words[at].startsWith(beginning)) break;
        found.push([shard.words[at], shard.postings[at].length]);
      }
      shard.spellings.forEach(function (spellings, first) {
        if (!first.startsWith(beginning)) return;
        spellings.forEach(function (spelling) {
          if (!spelling[0].length) spelling[1].forEach(function (entity) { entities.add(entity); });
        });
      });
    }
    found.sort(function (a, b) { return b[1] - a[1]; });
    return { words: found.slice(0, PREFIX_WORDS).map(function (pair) { return pair[0]; }), entities: entities };
  }

  /* Damerau-Levenshtein distance in its restricted form (Boytsov 2011), cut off above `most`. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before2, before = [], row;
    for (var j = 0; j <= b.length; j++) before[j] = j;
    for (var i = 1; i <= a.length; i++) {
      row = [i];
      var best = i;
      for (j = 1; j <= b.length; j++) {
        var value = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before2[j - 2] + 1);
        row[j] = value;
        if (value < best) best = value;
      }
      if (best > most) return most + 1;
      before2 = before; before = row;
    }
    return before[b.length];
  }

  async function meant(word) {
    await load("words.js");
    var most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0, found = [];
    if (!most) return [];
    vocabulary.forEach(function (candidate) {
      var far = distance(word, candidate, most);
      if (far && far <= most) found.push([candidate, far + (candidate[0] === word[0] ? 0 : 0.5)]);
    });
    found.sort(function (a, b) { return a[1] - b[1] || (a[0] < b[0] ? -1 : 1); });
    return found.slice(0, TYPO_WORDS).map(function (pair) { return pair[0]; });
  }

  // ------------------------------------------------------------------ a query

  /* "words", -not and “phrases”; a quotation that is still open counts as one. */
  function parse(text) {
    var parts = { words: [], phrases: [], not: [], open: !/\s$/.test(text) };
    text.replace(/(-?)["“]([^"”]*)["”]?|(-?)([^\s"“]+)/g, function (_whole, notPhrase, phrase, notWord, word) {
      var words = tokenise(phrase === undefined ? word : phrase);
      if (!words.length) return "";
      if (phrase !== undefined) {
        (notPhrase ? parts.not : parts.phrases).push(words);
        parts.open = false;
      } else if (notWord) { parts.not.push(words); } else { parts.words.push.apply(parts.words, words); }
      return "";
    });
    return parts;
  }

  function weigh(scores, postings, weight) {
    var rarity = weight * Math.log(1 + (main.count - postings.length + 0.5) / (postings.length + 0.5));
    postings.forEach(function (posting) {
      var score = rarity * (posting[1] + 1) / main.levels;
      if (score > scores[posting[0]]) scores[posting[0]] = score;
    });
  }

  function every(one, other) {
    if (!one) return other;
    for (var i = 0; i < one.length; i++) one[i] = one[i] && other[i] ? one[i] + other[i] : 0;
    return one;
  }

  /* The longest spelling of a known name that begins at words[at], or null. */
  async function spellingAt(words, at) {
    var shard = await shardFor(shardOf(words[at]));
    return (shard.spellings.get(words[at]) || []).find(function (spelling) {
      return spelling[0].every(function (word, n) { return words[at + 1 + n] === word; });
    }) || null;
  }

  async function addEntities(scores, entities, weight) {
    for (var number of entities) {
      var postings = await postingsOf("@" + main.entities[number][1]);
      if (!postings) continue;
      weigh(scores, postings, weight);
    }
  }

  /* The page of the entity a query names stands first. */
  function liftOwnPage(scores, entities) {
    entities.forEach(function (number) {
      for (var i = 0; i < main.count; i++) {
        var kind = main.kinds[main.kindOf[i]];
        if (kind === main.entities[number][0] && main.namedIn[i].includes(number) && scores[i]) scores[i] += OWN_PAGE;
      }
    });
  }

  async function wordClause(word, options, hits) {
    var scores = new Float32Array(main.count), postings = await postingsOf(word);
    hits.words.add(word);
    if (postings) weigh(scores, postings, 1);
    if (options.last) {
      var more = await expand(word);
      for (var longer of more.words) {
        if (longer === word || longer[0] === "@") continue;
        hits.words.add(longer);
        weigh(scores, await postingsOf(longer), 0.6);
      }
      await addEntities(scores, more.entities, 0.5);
      more.entities.forEach(function (number) { hits.shown.add(number); });
    }
    if (!options.exact && !scores.some(Boolean)) await addMeant(scores, word, hits);
    return scores;
  }

  async function addMeant(scores, word, hits) {
    for (var other of await meant(word)) {
      var postings = await postingsOf(other), spelling = await spellingAt([other], 0);
      if (!postings && !spelling) continue;
      if (!hits.corrected.has(word)) hits.corrected.set(word, other);
      hits.words.add(other);
      if (postings) weigh(scores, postings, 0.5);
      if (spelling) {
        spelling[1].forEach(function (number) { hits.shown.add(number); });
        await addEntities(scores, spelling[1], 0.5);
      }
    }
  }

  async function allWords(words, hits) {
    var scores = null;
    for (var word of words) {
      if (main.stop.has(word) && words.length > 1) continue;
      var own = new Float32Array(main.count), postings = await postingsOf(word);
      hits.words.add(word);
      if (postings) weigh(own, postings, 1);
      scores = every(scores, own);
    }
    return scores || new Float32Array(main.count);
  }

  /* What a spelling finds: the documents that name the entity, and those that hold any of its spellings. */
  async function spellingClause(words, entities, hits) {
    var scores = await allWords(words, hits);
    await addEntities(scores, entities, 1);
    for (var number of entities) {
      for (var spelling of [main.entities[number][2]].concat(main.entities[number][3])) {
        var other = await allWords(tokenise(spelling), hits);
        for (var i = 0; i < main.count; i++) scores[i] = Math.max(scores[i], 0.9 * other[i]);
      }
    }
    entities.forEach(function (number) { hits.entities.set(number, words.join(" ")); hits.shown.add(number); });
    return scores;
  }

  async function phraseClause(words, hits) {
    var scores = null, lists = [];
    for (var word of words) {
      var postings = await postingsOf(word), number = shardOf(word), own = new Float32Array(main.count);
      if (!postings) return new Float32Array(main.count);
      await load("p/" + number + ".js");
      var coded = unpack(positions[number][firstNotBefore(shards[number].words, word)]), at = 0, places = new Map();
      postings.forEach(function (posting) {
        var found = new Set(), last = 0;
        for (var left = coded[at++]; left > 0; left--) found.add(last += coded[at++]);
        places.set(posting[0], found);
      });
      lists.push(places);
      hits.words.add(word);
      weigh(own, postings, 1);
      scores = every(scores, own);
    }
    return scores.map(function (score, i) {
      var begins = score ? Array.from(lists[0].get(i)) : [];
      return begins.some(function (begin) {
        return lists.every(function (places, n) { return places.get(i).has(begin + n); });
      }) ? score : 0;
    });
  }

  async function scoresOf(parts, options, hits) {
    var scores = null, words = parts.words;
    var content = words.some(function (word) { return !main.stop.has(word); }) || parts.phrases.length;
    for (var at = 0; at < words.length;) {
      var spelling = options.exact ? null : await spellingAt(words, at);
      var length = spelling ? spelling[0].length + 1 : 1, last = parts.open && at + length === words.length;
      if (spelling && !(length === 1 && main.stop.has(words[at]) && content)) {
        var clause = await spellingClause(words.slice(at, at + length), spelling[1], hits);
        if (last && length === 1) {
          var longer = await wordClause(words[at], { exact: options.exact, last: true }, hits);
          clause = clause.map(function (score, i) { return Math.max(score, longer[i]); });
        }
        if (length === words.length) liftOwnPage(clause, spelling[1]);
        scores = every(scores, clause);
      } else if (!content || !main.stop.has(words[at])) {
        scores = every(scores, await wordClause(words[at], { exact: options.exact, last: last && !options.exact }, hits));
      }
      at += length;
    }
    for (var phrase of parts.phrases) scores = every(scores, await phraseClause(phrase, hits));
    return scores;
  }

  // ------------------------------------------------------------------ facets

  var FACETS = {
    kind: function (i) { return [main.kinds[main.kindOf[i]]]; },
    status: function (i) { return valueOf("status", i); },
    actor: function (i) { return entitiesOf("actor", i); },
    place: function (i) { return entitiesOf("place", i); },
    outlet: function (i) { return valueOf("outlet", i); },
    year: function (i) { return valueOf("date", i).map(function (date) { return date.slice(0, 4); }); }
  };

  function valueOf(name, i) {
    var place = main[name].of[i];
    return place ? [main[name].values[place - 1]] : [];
  }

  function entitiesOf(kind, i) {
    return main.namedIn[i].map(function (number) { return main.entities[number]; })
      .filter(function (entity) { return entity[0] === kind; }).map(function (entity) { return entity[1]; });
  }

  function passes(i, filters, except) {
    return Object.keys(FACETS).every(function (name) {
      var wanted = filters[name];
      return name === except || !wanted || !wanted.length ||
        FACETS[name](i).some(function (value) { return wanted.includes(value); });
    });
  }

  /* How many of the found documents each value would leave, the other facets' choices kept. */
  function count(found, filters) {
    var counts = {};
    Object.keys(FACETS).forEach(function (name) {
      counts[name] = new Map();
      found.forEach(function (i) {
        if (!passes(i, filters, name)) return;
        new Set(FACETS[name](i)).forEach(function (value) {
          counts[name].set(value, (counts[name].get(value) || 0) + 1);
        });
      });
    });
    return counts;
  }

  // ------------------------------------------------------------------ what the page calls

  async function query(text, options) {
    await load("index.js");
    options = options || {};
    var filters = options.filters || {}, parts = parse(text);
    var hits = { words: new Set(), entities: new Map(), shown: new Set(), corrected: new Map() };
    var scores = await scoresOf(parts, options, hits);
    if (!scores) scores = new Float32Array(main.count);
    for (var words of parts.not) {
      var without = words.length > 1 ? await phraseClause(words, { words: new Set() })
        : await allWords(words, { words: new Set() });
      scores = scores.map(function (score, i) { return without[i] ? 0 : score; });
    }
    var found = [];
    scores.forEach(function (score, i) {
      if (score > 0) found.push(i);
      scores[i] = score * WORTH[main.kinds[main.kindOf[i]]];
    });
    var ids = found.filter(function (i) { return passes(i, filters, null); });
    ids.sort(function (a, b) { return scores[b] - scores[a] || a - b; });
    hits.shown.forEach(function (number) {
      [main.entities[number][2]].concat(main.entities[number][3]).forEach(function (name) {
        tokenise(name).forEach(function (word) { if (!main.stop.has(word)) hits.words.add(word); });
      });
    });
    return { ids: ids, all: found.length, counts: count(found, filters), hits: hits };
  }

  async function documents(ids) {
    return Promise.all(ids.map(async function (i) {
      var number = firstNotBefore(main.texts, i + 1) - 1;
      await load("d/" + number + ".js");
      var row = texts[number][i - main.texts[number]];
      return {
        path: row[0], title: row[1], text: row[2], kind: main.kinds[main.kindOf[i]],
        date: valueOf("date", i)[0] || "", outlet: valueOf("outlet", i)[0] || "", status: valueOf("status", i)[0] || ""
      };
    }));
  }

  /* `text` as pieces [words, marked]; with `most`, only the stretch of that many characters with most marks. */
  function highlight(text, words, most) {
    var found = [], pattern = /[\p{L}\p{N}\p{M}'’]+/gu, match;
    while ((match = pattern.exec(text))) {
      var own = tokenise(match[0]);
      if (own.length && own.some(function (word) { return words.has(word) && !main.stop.has(word); })) {
        found.push([match.index, match.index + match[0].length]);
      }
    }
    var begin = most ? densest(text, found, most) : 0, end = most ? ending(text, begin + most) : text.length;
    var pieces = [], at = begin;
    if (begin > 0) pieces.push(["… ", false]);
    found.forEach(function (range) {
      if (range[0] < at || range[1] > end) return;
      pieces.push([text.slice(at, range[0]), false], [text.slice(range[0], range[1]), true]);
      at = range[1];
    });
    pieces.push([text.slice(at, end) + (end < text.length ? " …" : ""), false]);
    return pieces.filter(function (piece) { return piece[0]; });
  }

  function densest(text, found, most) {
    var best = 0, bestCount = -1;
    found.forEach(function (range, n) {
      var within = 0;
      while (n + within < found.length && found[n + within][1] <= range[0] + most - 60) within++;
      if (within > bestCount) { bestCount = within; best = range[0]; }
    });
    if (best < 60) return 0;
    var blank = text.lastIndexOf(" ", best - 40), line = text.lastIndexOf("\n", best);
    return Math.max(blank, line) + 1;
  }

  function ending(text, at) {
    if (at >= text.length) return text.length;
    var blank = text.lastIndexOf(" ", at);
    return blank > 0 ? blank : at;
  }

  window.BriefroomSearch = {
    start: function () { return load("index.js"); },
    query: query,
    documents: documents,
    highlight: highlight,
    entity: function (number) {
      var entity = main.entities[number];
      return { kind: entity[0], id: entity[1], name: entity[2], spellings: entity[3] };
    },
    nameOf: function (id) {
      var found = main.entities.find(function (entity) { return entity[1] === id; });
      return found ? found[2] : id;
    },
    tokenise: async function (text) { await load("index.js"); return tokenise(text); }
  };
})();
