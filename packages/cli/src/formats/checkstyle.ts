import type { Finding } from '@fcgilint/core';
import { escapeXml } from '../report/xml.ts';
import type { Formatter } from './formatter.ts';

/** Checkstyle's XML, which many build servers read. Every file is listed, also those without findings. */
export const checkstyle: Formatter = {
  format({ findings, files }) {
    const byFile = new Map<string, Finding[]>(files.map(({ path }) => [path, []]));
    for (const finding of findings) {
      const list = byFile.get(finding.source.path);
      if (list) list.push(finding);
      else byFile.set(finding.source.path, [finding]);
    }
    let out = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
    for (const [path, list] of byFile) {
      out += `  <file name="${escapeXml(path)}">\n`;
      for (const { source, start, severity, message, rule } of list) {
        const { line, column } = source.position(start);
        out += `    <error line="${line}" column="${column}" severity="${severity}" message="${escapeXml(message)}" source="fcgilint.${rule}"/>\n`;
      }
      out += '  </file>\n';
    }
    return `${out}</checkstyle>\n`;
  },
};
