/** Flags of the commands that serve. */
export const serveFlags = {
  port: {
    type: 'string',
    value: 'N',
    help: 'where it is served; default: 4321, or the next port that is free',
  },
  host: {
    type: 'string',
    value: 'ADDRESS',
    help: 'who can reach it: 0.0.0.0 for everybody on the network; default: this machine only',
  },
} as const;

/** Flags of the commands that write articles. */
export const articleFlags = {
  source: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'what the article is based on: an id, label or alias in sources.yaml',
  },
  topic: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'an id, label or alias in topics.yaml',
  },
  date: {
    type: 'string',
    value: 'DAY',
    help: '2021-08-26, 26.08.2021, "26 August 2021", yesterday; 1937-07 or 1937 if nobody knows the day; default: the date in the text, else today in the time zone of the site',
  },
  lang: {
    type: 'string',
    value: 'CODE',
    help: 'the edition; default: the one in whose script the text is written',
  },
  slug: {
    type: 'string',
    value: 'SLUG',
    help: 'the last part of the address; default: made from the headline',
  },
} as const;
