import { escapeXml } from '../report/xml.ts';
import type { DeploymentMap } from './deployment-map.ts';
import { countMarks, signs } from './render-text.ts';
import { type Box, type BoxLine, type Curve, colors, type Layout, layOut, lineHeight } from './svg-layout.ts';

const margin = 24;
/** Height of a configuration's name and of the heads of the columns. */
const head = { title: 30, columns: 24 };
const between = 36;
const heads = ['sockets', 'virtual hosts', 'routes', 'back ends'] as const;

/** Colours by name: in the light and in the dark. */
const palette: Readonly<Record<string, readonly [string, string]>> = {
  page: ['#ffffff', '#14171c'],
  box: ['#f6f8fa', '#1f242c'],
  line: ['#c4ccd6', '#3d4653'],
  text: ['#1b2430', '#e4e9f0'],
  faint: ['#5b6877', '#9aa7b6'],
  error: ['#c62828', '#ff7b72'],
  warning: ['#9a5b00', '#e3b341'],
  info: ['#0a69b8', '#6cb6ff'],
  k0: ['#3b6fb6', '#6ea8fe'],
  k1: ['#2e8b57', '#63c98b'],
  k2: ['#8a4fbf', '#c297ff'],
  k3: ['#b8602a', '#f0a06a'],
  k4: ['#0f8a93', '#4fc9d3'],
  k5: ['#b0437f', '#f285bb'],
};

/**
 * The map as a picture in four columns: sockets, virtual hosts, routes, back ends, one part for each configuration. It
 * needs no other file, follows the reader's choice of light or dark, and carries a title and a description.
 */
export function renderSvg(map: DeploymentMap): string {
  const layouts = map.configs.map((config) => ({ config, layout: layOut(config) }));
  const width = Math.max(...layouts.map(({ layout }) => layout.width), 360) + 2 * margin;
  let y = margin;
  const body: string[] = [];
  for (const { config, layout } of layouts) {
    body.push(
      `<text class="title" x="${margin}" y="${y + 16}">${escapeXml(config.path)} <tspan class="detail">${escapeXml(config.dialect)}</tspan></text>`,
    );
    y += head.title;
    for (const { rule, severity, count } of countMarks(config.marks)) {
      const text = `${signs[severity]} ${rule}${count > 1 ? ` (${count})` : ''}`;
      body.push(`<text class="${severity}" x="${margin}" y="${y + 8}">${escapeXml(text)}</text>`);
      y += lineHeight;
    }
    layout.columns.forEach((x, index) => {
      body.push(`<text class="head" x="${round(margin + x)}" y="${y + 12}">${heads[index]}</text>`);
    });
    y += head.columns;
    body.push(`<g transform="translate(${margin} ${round(y)})">`, ...drawLayout(layout), '</g>');
    y += layout.height + between;
  }
  const height = Math.ceil(y - between + margin);
  const size = `width="${Math.ceil(width)}" height="${height}" viewBox="0 0 ${Math.ceil(width)} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="map-title map-description">`,
    '<title id="map-title">Map of the deployment</title>',
    `<desc id="map-description">${escapeXml(description(map))}</desc>`,
    `<style>${styleSheet()}</style>`,
    `<rect class="page" width="100%" height="100%"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function description({ configs }: DeploymentMap): string {
  return configs
    .map(({ path, dialect, sockets, hosts, backends }) => {
      const routes = hosts.reduce((sum, host) => sum + host.routes.length, 0);
      const counts = [
        [sockets.length, 'socket'],
        [hosts.length, 'virtual host'],
        [routes, 'route'],
        [backends.length, 'back end'],
      ].map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`);
      return `${path} (${dialect}): ${counts.join(', ')}.`;
    })
    .join(' ');
}

function styleSheet(): string {
  const names = Object.keys(palette);
  const variables = (index: 0 | 1) => names.map((name) => `--${name}:${palette[name]![index]}`).join(';');
  const curves = Array.from({ length: colors }, (_, index) => `.k${index}{stroke:var(--k${index})}`).join('');
  const severities = ['error', 'warning', 'info'];
  return [
    `svg{${variables(0)};color-scheme:light dark}`,
    `@media (prefers-color-scheme:dark){svg{${variables(1)}}}`,
    `text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:var(--text);white-space:pre}`,
    '.title{font-size:15px;font-weight:600}.head,.detail{fill:var(--faint)}.detail{font-weight:400}.host .name{font-weight:600}',
    `.head{font-size:11px;letter-spacing:.06em}`,
    '.page{fill:var(--page)}.box{fill:var(--box);stroke:var(--line)}',
    'path{fill:none;stroke:var(--line);stroke-width:1.3;stroke-opacity:.75}path:hover{stroke-width:3;stroke-opacity:1}',
    curves,
    ...severities.map(
      (name) => `.box.${name}{stroke:var(--${name});stroke-width:1.6}text.${name}{fill:var(--${name})}`,
    ),
  ].join('');
}

function drawLayout({ boxes, curves }: Layout): string[] {
  return [...curves.map(drawCurve), ...boxes.map(drawBox)];
}

/** From the right edge to the left edge, at the height of the first line. */
function drawCurve({ from, to, color }: Curve): string {
  const x1 = from.x + from.width;
  const y1 = from.y + lineHeight / 2 + 5;
  const x2 = to.x;
  const y2 = to.y + lineHeight / 2 + 5;
  const bend = (x2 - x1) * 0.55;
  const line = `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
  return `<path${color === null ? '' : ` class="k${color}"`} d="${line}"/>`;
}

function drawBox(box: Box): string {
  const { kind, x, y, width, height, severity, lines, aside, asideX, color } = box;
  const parts = [
    `<rect class="box${severity ? ` ${severity}` : ''}" width="${round(width)}" height="${height}" rx="${kind === 'socket' ? 13 : 5}"/>`,
  ];
  if (kind === 'backend')
    parts.push(`<path class="k${color}" style="stroke-width:3;stroke-opacity:1" d="M0 5V${height - 5}"/>`);
  parts.push(...lines.map((line, index) => drawText(line, 9, index)));
  if (aside) parts.push(drawText(aside, asideX, 0));
  return `<g class="${kind}" transform="translate(${round(x)} ${round(y)})">${parts.join('')}</g>`;
}

function drawText({ text, full, look }: BoxLine, x: number, index: number): string {
  const title = full === null ? '' : `<title>${escapeXml(full)}</title>`;
  return `<text class="${look}" x="${round(x)}" y="${index * lineHeight + 17}">${escapeXml(text)}${title}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
