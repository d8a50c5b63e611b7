/** Changes that old libraries and monitoring tools make to the builtins of a page. Each is a classic script that runs before ours. */
export const OLD_LIBRARIES: Readonly<Record<string, string>> = {
  'arrays and elements extended as prototype.js does': `
    (function () {
      function $A(from) { if (!from) return []; if ('toArray' in Object(from)) return from.toArray();
        var length = from.length || 0, made = new Array(length); while (length--) made[length] = from[length]; return made; }
      var own = { each: function (f) { for (var i = 0; i < this.length; i++) f(this[i], i); return this }, first: function () { return this[0] },
        clear: function () { this.length = 0; return this }, compact: function () { return this }, toJSON: function () { return '[' + this.join() + ']' } };
      for (var name in own) Array.prototype[name] = own[name];
      Array.from = $A;
      Function.prototype.bind = function (to) { var self = this, args = $A(arguments).slice(1);
        return function () { return self.apply(to, args.concat($A(arguments))) } };
      String.prototype.toJSON = Number.prototype.toJSON = function () { return '"' + this + '"' };
      ['update', 'show', 'hide', 'toggle', 'select', 'visible', 'render', 'request', 'observe', 'fire', 'store', 'state', 'view', 'guide', 'record'].forEach(
        function (name) { HTMLElement.prototype[name] = function () { return this } });
      Element.prototype.addClassName = function (name) { this.className += ' ' + name; return this };
      var ask = document.getElementsByClassName; document.getElementsByClassName = function (name) { return $A(ask.call(document, name)) };
    })()`,
  'builtins taken over as MooTools does': `
    (function () {
      var slice = Array.prototype.slice;
      Array.from = function (item) { if (item == null) return [];
        return typeof item != 'string' && typeof item != 'function' && typeof item.length == 'number' ? slice.call(item) : [item] };
      var add = function (owner, names, act) { names.split(' ').forEach(function (name) { owner.prototype[name] = act }) };
      add(Array, 'each clean invoke associate link contains append getLast getRandom include combine erase empty flatten pick rgbToHex', function () { return this });
      add(String, 'test contains clean camelCase hyphenate capitalize escapeRegExp toInt toFloat stripScripts substitute', function () { return String(this) });
      add(Number, 'limit round times each toFloat toInt abs floor max min', function () { return Number(this) });
      add(Element, 'set get erase match inject grab adopt wraps replaces empty destroy dispose clone store retrieve addEvent fireEvent getParent getElements', function () { return this });
      Function.prototype.extend = Function.prototype.implement = function (key, value) { this[key] = value; return this };
      var DOMEvent = function (event) { this.event = event }; window.Event = DOMEvent;
      window.Element = (function (own) { var made = function (tag) { return document.createElement(tag) }; made.prototype = own.prototype; return made })(Element);
      window.$ = function (id) { return document.getElementById(id) }; window.Class = window.Request = window.Hash = window.Native = function () {};
    })()`,
  'names of the browser used for something else': `
    var Text = 'Text', Comment = {}, Option = [], Image = {}, Range = 5, Selection = {}, Node_ = 1, Headers = {}, Response = {}, Request = {}, name = 'x',
      status = 'open', event = {}, print = 'yes', history_ = [], origin = 'here', scrollX = 'left', content = {}, external = {}, find = 'me', open = 1;`,
  'builtins wrapped by a monitor of errors': `
    (function () {
      function wrap(owner, name) { var own = owner[name]; owner[name] = function () { return own.apply(this, arguments) } }
      [[JSON, 'stringify'], [JSON, 'parse'], [EventTarget.prototype, 'addEventListener'], [EventTarget.prototype, 'dispatchEvent'],
        [window, 'setTimeout'], [window, 'requestAnimationFrame'], [window, 'fetch'], [Promise.prototype, 'then'], [Element.prototype, 'attachShadow'],
        [document, 'createElement'], [document, 'importNode'], [Node.prototype, 'insertBefore'], [history, 'pushState'], [console, 'warn']
      ].forEach(function (each) { wrap(each[0], each[1]) });
    })()`,
  'elements registered through a wrapper': `
    (function () {
      var own = customElements.define;
      customElements.define = function (name, element, options) { own.call(this, name, class extends element {}, options) };
    })()`,
  'every object extended': `
    Object.prototype.extend = function (more) { for (var name in more) this[name] = more[name]; return this };`,
  'builtins frozen by a sandbox': `
    [Object, Function, Array, String, Promise, Map, Set, RegExp, Symbol].forEach(function (each) { Object.freeze(each); Object.freeze(each.prototype) })`,
  'a loader of AMD modules': `
    window.define = function () { throw new Error('nobody may register a module here') }; define.amd = {}; window.require = define;
    window.exports = {}; window.module = { exports: exports };`,
};
