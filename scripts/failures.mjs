// Reads failures from the output of test runners, to repeat them at the end of `npm test`: a log that was cut still has its end.

/** A failed test, as Node's test runner and Web Test Runner print it. */
const FAILED = /^ *not ok \d+ - (?!.*# SKIP)(.*)|^ ❌ (.*)/;

/** The error of a suite in which a test has failed. The test has its own message, so this one is not repeated. */
const IN_SUITE = /^ *error: '\d+ subtests? failed'/;

/** Lines of a message that are repeated at most: those of a large difference say little more. */
const MOST = 15;

/**
 * The failed tests in the output of a runner, in its order.
 *
 * @param {string} output - Without control characters.
 * @returns {string[]} Of each test its name, and below it what was expected, without the stack.
 */
export function failuresIn(output) {
  const lines = output.split('\n');
  return lines.flatMap((line, at) => {
    const found = FAILED.exec(line);
    const message = found && messageOf(lines.slice(at + 1));
    return message && !IN_SUITE.test(message[0] ?? '') ? [[found[1] ?? found[2], ...message].join('\n')] : [];
  });
}

/** The message that follows a failed test: in TAP its field `error`, in Web Test Runner all lines before the stack. */
function messageOf(lines) {
  const isTap = lines[0]?.trim() === '---';
  const begin = isTap ? lines.findIndex((line) => /^ *error:/.test(line)) : 0;
  const end = lines.findIndex(
    (line, at) => at >= begin && (FAILED.test(line) || /^ *(code: |name: |\.\.\.$|at )/.test(line)),
  );
  return lines
    .slice(begin, end < 0 ? undefined : end)
    .slice(0, MOST)
    .filter((line) => line.trim());
}
