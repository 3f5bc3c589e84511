import { defineCommand } from '../terminal/command.ts';

export const ledger = defineCommand({
  name: 'ledger',
  does: 'writes the ledger of all addresses ever published, by which `check` sees that none is lost',
  about: [
    'Writes the ledger of addresses, permalinks/ in the content folder: a line for each address that was ever published. Adds the lines that are missing, corrects the others, and sorts them. An archive begins its ledger with this command; from then on the commands that write articles, the hook and check --fix keep it up to date.',
    'An address of the ledger that leads nowhere any more is an error in check and build. Prints the files that it wrote.',
  ],
  flags: {
    staged: {
      type: 'boolean',
      help: 'only the addresses of what is staged, which it adds to the next commit; backfile hooks makes git run this',
    },
  },
  common: ['content', 'cache', 'format'],
  statuses: {
    0: 'done',
    1: 'errors in the content: nobody can tell which addresses there are',
    2: 'wrong use',
    3: 'the machine failed',
  },
  async run(options) {
    const { runLedger } = await import('../editing/run-ledger.ts');
    return runLedger(options, options.values.staged === true);
  },
});
