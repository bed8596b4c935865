/* Loaded before the command by `--require`: writes the largest resident memory of the process (KiB) where `FCGILINT_PEAK` says. */
process.once('exit', () => {
  require('node:fs').writeFileSync(process.env.FCGILINT_PEAK, String(process.resourceUsage().maxRSS));
});
