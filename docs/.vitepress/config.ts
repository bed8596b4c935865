import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const docs = fileURLToPath(new URL('../', import.meta.url));

/** The order of the guide; pages that are not named here come after these. */
const order = [
  'start',
  'nginx',
  'lighttpd',
  'apache',
  'fragments',
  'containers',
  'ci',
  'shell',
  'configuration',
  'trace',
  'map',
];

const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

/** The pages of a folder, each with its heading. */
function pages(folder: string): { text: string; link: string }[] {
  return readdirSync(docs + folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -3))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => {
      const heading = /^# (.+)$/m.exec(readFileSync(`${docs}${folder}/${name}.md`, 'utf8'))?.[1] ?? name;
      return { text: heading.replace(/`/g, ''), link: `/${folder}/${name}` };
    });
}

export default defineConfig({
  title: 'fcgilint',
  description: 'Linter and static analyzer for nginx, lighttpd and Apache in front of applications',
  base: '/fcgilint/',
  cleanUrls: true,
  srcExclude: ['adr/**'],
  rewrites: { 'rules/README.md': 'rules/index.md' },
  // Every page is text of this repository: nothing in it is HTML, nor a template of Vue.
  markdown: {
    html: false,
    config(md) {
      const text = md.renderer.rules['text'];
      md.renderer.rules['text'] = (...args) =>
        (text ? text(...args) : md.utils.escapeHtml(args[0][args[1]]!.content)).replace(/\{\{/g, '&#123;&#123;');
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Guide', link: '/guide/start' },
      { text: 'Rules', link: '/rules/' },
      { text: 'Options', link: '/reference/options' },
    ],
    sidebar: [
      { text: 'Guide', items: pages('guide') },
      { text: 'Reference', items: pages('reference') },
      { text: 'Rules', collapsed: false, items: [{ text: 'All rules', link: '/rules/' }, ...pages('rules')] },
    ],
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: 'https://github.com/fcgilint/fcgilint' }],
    footer: { message: 'MIT licensed' },
  },
});
