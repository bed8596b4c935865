/** What Ctrl-C and `docker stop` send, by number. */
const signals = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Ends the process by the signals that end others. The first process of a container has no such default: the kernel
 * keeps from it every signal that it does not ask for.
 */
export function endAsFirstProcess(): void {
  if (process.pid !== 1) return;
  for (const [name, number] of Object.entries(signals)) process.once(name, () => process.exit(128 + number));
}
