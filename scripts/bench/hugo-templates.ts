/**
 * A Hugo site with the pages that ours has and little on each: article, day, month, year, front, and the lists of
 * topics, sources, people, organisations and places. It has no feeds, nothing by day of the year, and no list of a
 * long facet's years: what it does not have costs it nothing.
 */
export const hugoSettings = JSON.stringify({
  baseURL: 'https://example.org/',
  title: 'Generated archive',
  timeZone: 'UTC',
  disableKinds: ['RSS', 'sitemap', 'robotsTXT', '404'],
  taxonomies: {
    topic: 'topics',
    source: 'sources',
    person: 'people',
    organisation: 'organisations',
    place: 'places',
  },
});

const frame = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} · {{ .Site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<meta name="description" content="{{ with .Description }}{{ . }}{{ else }}{{ .Title }}{{ end }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ .Site.Title }}</a>
<nav><a href="/topics/">Topics</a> <a href="/sources/">Sources</a> <a href="/people/">People</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`;

const card = `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ with .Description }}<p>{{ . }}</p>{{ end }}</li>
`;

/** Spells the links to terms itself: `.GetTerms` costs Hugo some milliseconds an article, the more the more there are. */
const article = `{{ define "main" }}
<article data-pagefind-body>
<h1 data-pagefind-meta="title">{{ .Title }}</h1>
<time datetime="{{ .Date.Format "2006-01-02" }}" data-pagefind-sort="date[datetime]" data-pagefind-meta="date[datetime]">
{{- .Date.Format "2 January 2006" }}</time>
<span data-pagefind-filter="year" hidden>{{ .Date.Format "2006" }}</span>
{{ with .Description }}<p>{{ . }}</p>{{ end }}
{{ .Content }}
<ul data-pagefind-ignore>
{{ $page := . }}
{{ range $kind, $filter := dict "topics" "topic" "sources" "source" "people" "person" "organisations" "organisation" "places" "place" }}
{{ $labels := index $page.Site.Data $kind }}
{{ range index $page.Params $kind }}<li><a href="/{{ $kind }}/{{ urlize . }}/" data-pagefind-filter="{{ $filter }}">
{{- if $labels }}{{ index $labels . }}{{ else }}{{ . }}{{ end }}</a></li>{{ end }}
{{ end }}
</ul>
</article>
<nav>
{{ with .Prev }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .Next }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav>
{{ end }}
`;

const list = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ol>{{ range .RegularPagesRecursive }}{{ partial "card.html" . }}{{ end }}</ol>
{{ end }}
`;

const year = `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ range .Sections }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<ol>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .RegularPages }}</li>{{ end }}</ol>
{{ end }}
{{ end }}
`;

/** As ours: a long facet's page shows its newest articles, and how many there are in each year. */
const term = `{{ define "main" }}
<h1>{{ partialCached "label.html" . .RelPermalink }}</h1>
{{ if gt (len .Pages) 100 }}
<ul>{{ range .Pages.GroupByDate "2006" }}<li>{{ .Key }}: {{ len .Pages }}</li>{{ end }}</ul>
{{ end }}
<ol>{{ range first 100 .Pages }}{{ partial "card.html" . }}{{ end }}</ol>
{{ end }}
`;

const terms = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ partialCached "label.html" . .RelPermalink }}</a> {{ len .Pages }}</li>{{ end }}</ul>
{{ end }}
`;

const front = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ol>{{ range first 30 .Site.RegularPages }}{{ partial "card.html" . }}{{ end }}</ol>
<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ end }}
`;

/** A topic's or source's label; the other kinds are called what they are called. */
const label = `{{ $labels := index .Site.Data .Data.Plural }}
{{- $id := path.Base .RelPermalink }}
{{- with $labels }}{{ index . $id }}{{ else }}{{ .Title }}{{ end -}}
`;

/** By their places in Hugo's folder of layouts. */
export const hugoTemplates: Readonly<Record<string, string>> = {
  '_default/baseof.html': frame,
  '_default/single.html': article,
  '_default/list.html': list,
  '_default/term.html': term,
  '_default/terms.html': terms,
  'year/section.html': year,
  'index.html': front,
  'partials/card.html': card,
  'partials/label.html': label,
};
