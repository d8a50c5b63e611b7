import type { Plugin } from 'vite';

/** What is replaced in a file, with what. Without a replacement it is removed. */
type Cuts = readonly (readonly [found: string, replacement?: string])[];

/**
 * Parts of lit's minified files that neither our elements nor our templates use. No option of lit leaves them out, and no bundler can tell, since
 * they are methods and branches of classes that are used.
 */
const UNUSED: Readonly<Record<string, Cuts>> = {
  '@lit/reactive-element/css-tag.js': [
    // Errors of developers, which lit's development build throws as well, for our tests.
    [
      `Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")`,
      'TypeError("css")',
    ],
    ['"CSSResult is not constructable. Use `unsafeCSS` or `css` instead."', '"css"'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Decorators.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    [',void 0!==t.l&&(this.l=[...t.l])'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    [',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)'],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    ],
    // Properties that are written into attributes: none of ours is, so that no answer is.
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    ],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),'],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    ],
    [',l=c?c.emptyScript:""'],
    [',this._$Em=null'],
    // Attributes with converters, with JSON as their value, or with default values.
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'],
    [
      'if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}',
      'void 0!==e&&(this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type))',
    ],
    ['{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'],
    // Properties that decide themselves whether they have changed.
    [
      'i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)',
      '!f(h,s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)',
    ],
    ['const r=this.constructor;if(!1===e', 'if(!1===e'],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    ],
    ['removeController(t){this._$EO?.delete(t)}'],
  ],
  'lit-html/lit-html.js': [
    // Expressions in comments, in texts of elements such as <textarea>, and in place of attributes.
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ';'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    [
      'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    ],
    ['{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', '{I:k}'],
    // Compiled templates, templates of MathML, templates for another document.
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['3===i?"<math>":""', '""'],
    ['3===i?"</math>":""', '""'],
    ['2===i||3===i', '2===i'],
    ['(t?.creationScope??l)', 'l'],
    // For directives that nobody wrote here.
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}'],
    ['get tagName(){return this.element.tagName}'],
  ],
  '@lit/context/lib/controllers/context-provider.js': [
    // The event by which a new provider takes over what others provide: there is one provider in each of our trees.
    [
      ',this.onProviderRequest=s=>{if(s.context!==this.context)return;if((s.contextTarget??s.composedPath()[0])===this.host)return;const e=new Set;for(const[s,{consumerHost:i}]of this.subscriptions)e.has(s)||(e.add(s),i.dispatchEvent(new t(this.context,i,s,!0)));s.stopPropagation()}',
    ],
    [',this.host.addEventListener("context-provider",this.onProviderRequest)'],
    ['hostConnected(){this.host.dispatchEvent(new e(this.context,this.host))}'],
    [
      'class e extends Event{constructor(t,s){super("context-provider",{bubbles:!0,composed:!0}),this.context=t,this.contextTarget=s}}',
    ],
    [',e as ContextProviderEvent'],
    ['import{ContextRequestEvent as t}from"../context-request-event.js";'],
  ],
  '@lit/context/lib/value-notifier.js': [['clearCallbacks(){this.subscriptions.clear()}']],
};

/** Removes what we do not use of lit. The build fails where lit has changed: then compare its file with the list above. */
export const litUnused: Plugin = {
  name: 'lit-unused',
  transform(code, id) {
    const file = Object.keys(UNUSED).find((name) => id.endsWith(`/node_modules/${name}`));
    if (!file) return null;
    let small = code;
    for (const [found, replacement = ''] of UNUSED[file]!) {
      if (!small.includes(found)) this.error(`${file}: lit has changed. This is no longer there: ${found}`);
      small = small.replace(found, () => replacement);
    }
    return { code: small, map: null };
  },
};
