export { buildMap } from './build-map.ts';
export { renderDot } from './render-dot.ts';
export { renderMermaid } from './render-mermaid.ts';
export { renderSvg } from './render-svg.ts';
export { renderText } from './render-text.ts';
