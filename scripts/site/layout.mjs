import { projectOf } from '../project.mjs';
import { pageAddress } from './sitemap.mjs';

const { site } = projectOf();

/**
 * The layout of every page of the site.
 * @param path - Path of the page, from the root of the site.
 */
export function layout({ path, html }) {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1].replace(/<[^>]+>/g, '') ?? 'Treatment guide';
  const isApi = path.startsWith('api/');
  return `<!doctype html>
<html lang="en-US" class="device">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} | Treatment guide</title>
${site ? `  <link rel="canonical" href="${pageAddress(path, site)}">\n` : ''}  <link rel="icon" href="${up}demo/parts/icon.svg">
  <link rel="stylesheet" href="${up}demo/parts/hospital.css">
  <link rel="stylesheet" href="${up}demo/parts/tools.css">
  <link rel="stylesheet" href="${up}parts/docs.css">
  <script src="${up}demo/parts/site.js"></script>
  <script type="module" src="${up}parts/search.js"></script>
  <script type="module" src="${up}parts/tables.js"></script>${isApi ? `\n  <script type="module" src="${up}treatment-guide.multi.js"></script>\n  <script type="module" src="${up}parts/api.js"></script>` : ''}
</head>
<body>
  <demo-strip></demo-strip>
  <main class="wrap tool docs" id="main">
    <search class="find"><label>Search the docs <input type="search" autocomplete="off" data-index="${up}docs/search.json" data-up="${up}"></label><p role="status"></p><ul role="list"></ul></search>
    ${html}
  </main>
</body>
</html>
`;
}
