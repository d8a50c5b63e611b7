/** The first page of the site. */
export const home = {
  path: 'index.html',
  title: 'Treatment guide',
  html: `<h1>Treatment guide</h1>
<p>Two custom elements that explain cancer treatments and clinical trials in plain words, on any hospital's page, with one line of HTML.
The built-in content is a draft that no clinician has checked, and says so.</p>
<ul>
  <li><a href="demo/index.html">See it on the page of a made-up hospital</a>, or on <a href="demo/previews.html">pages unlike each other</a></li>
  <li><a href="demo/snippets.html">Write the lines for your site</a>, and <a href="demo/theme.html">fit the colors to it</a></li>
  <li><a href="docs/for-web-teams.html">Read how to put it on your site</a>: <a href="docs/frameworks.html">frameworks</a>, <a href="docs/wordpress.html">WordPress</a>, <a href="docs/recipes/index.html">other systems</a></li>
  <li><a href="docs/questions.html">Questions that web teams ask</a>: cost, license, HIPAA and GDPR, CSP, iframes, Spanish, search engines</li>
  <li><a href="api/treatment-explorer.html">Try every attribute of &lt;treatment-explorer&gt;</a> and <a href="api/trial-explainer.html">of &lt;trial-explainer&gt;</a></li>
  <li><a href="docs/own-guide.html">Make a guide of your own</a></li>
  <li><a href="guide.html">The complete guide as one page without scripts</a>, also <a href="guide.es.html" hreflang="es" lang="es">en español</a></li>
</ul>
<h2>Where to get the files</h2>
<p>From npm: <code>npm install treatment-guide</code>; the files for a script tag are in <code>node_modules/treatment-guide/dist</code>. A content
delivery network that serves npm packages has them at the same paths. Without npm: each release has them as <code>treatment-guide-files.zip</code>, with the
WordPress plugin and the Drupal module beside it. From the sources: <code>npm ci</code> and <code>npm run build</code>; then they
are in <code>dist</code>, and the zips of the plugins in <code>dist/wordpress</code> and <code>dist/drupal</code>.</p>`,
};
