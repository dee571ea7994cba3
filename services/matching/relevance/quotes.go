package relevance

import (
	"cmp"
	"slices"
	"strings"

	"lateral/pkg/bm25"
	"lateral/services/themes/glossary"
)

// Quote is a passage of the need with the passage of the service that is nearest to it in
// meaning.
type Quote struct {
	Yours  string
	Theirs string
}

// What is quoted: at most so many pairs, and only those that are clearly alike, or a little less so and
// share a word that few services have, or its kin. On the setting half of the labelled set, 38 of 100
// pairs quoted are of a service that helps well, and were 23 where every pair above the lower limit was.
const (
	mostQuotes = 2
	likely     = 0.36
	near       = 0.42 // of the nearest pair, which is quoted as what ranked the service
	clearly    = 0.55
	rareWord   = 0.6 // of how rare the rarest word is
)

// quotable says whether passages so much alike are worth a head's time.
func (a *Ask) quotable(yours, theirs string, like float64) bool {
	return like >= clearly || like > likely && a.rarest(yours, theirs) >= rareWord
}

// rarest is how rare the rarest word is that both passages share, or name in their own ways, as a share
// of the rarest there is.
func (a *Ask) rarest(yours, theirs string) float64 {
	read := glossary.Read(yours)
	best, ours, written := 0.0, read.Terms(), asWritten(read)
	for term := range glossary.Terms(theirs) {
		telling := strings.HasPrefix(term, "=") || !glossary.IsCommon(written[term])
		if telling && ours[term] > 0 {
			best = max(best, a.in.words.Rarity(term))
		}
	}
	return best / max(a.in.words.Rarest(), 1e-9)
}

// Quotes are the pairs of passages that are nearest in meaning, the nearest first. The text is
// the service's of today, the meaning what was read of it: what it no longer says is not quoted.
func (a *Ask) Quotes(o *Offer, t Text, m Meaning) []Quote {
	if !a.Known() || !o.Known() {
		return nil
	}
	offered := measured(o.parts)
	yours, theirs := a.asTyped(), o.textsOf(t, m, a.model)
	type pair struct {
		Quote
		like float64
	}
	var all []pair
	first := len(a.parts) - len(a.passages())
	for i := first; i < len(a.parts); i++ {
		best := pair{like: likely}
		for k := range offered {
			// The whole of a service is quoted only where it is one passage.
			if k == 0 && len(offered) > 2 || theirs[k] == "" || yours[i] == "" {
				continue
			}
			if like := a.parts[i].Likeness(offered[k]); like > best.like {
				best = pair{Quote{yours[i], theirs[k]}, like}
			}
		}
		if best.Yours != "" {
			all = append(all, best)
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(b.like, a.like) })
	var quotes []Quote
	for n, p := range all {
		nearest := n == 0 && p.like >= near
		if len(quotes) < mostQuotes && (nearest || a.quotable(p.Yours, p.Theirs, p.like)) {
			quotes = append(quotes, p.Quote)
		}
	}
	return quotes
}

// asTyped are the words of the parts of the need as somebody typed them: a quote holds what they
// wrote, and not what it was read as.
func (a *Ask) asTyped() []string {
	a.typing.Do(func() { a.typed = a.readAsTyped() })
	return a.typed
}

func (a *Ask) readAsTyped() []string {
	all := texts(a.text, a.means, a.model)
	read, typed := a.text.parts(), Text{Body: a.text.Typed}.parts()
	if a.text.Typed == "" || len(read) != len(typed) {
		return all
	}
	for i, part := range all {
		if at := slices.Index(read, part); at >= 0 {
			all[i] = typed[at]
		}
	}
	return all
}

// texts are the words of the parts of a meaning, "" for what the text no longer says.
func texts(t Text, m Meaning, model string) []string {
	if parts := t.parts(); m.Fits(t, model) && len(parts) == len(m.Parts) {
		return parts // as Learn read them
	}
	said := map[string]string{}
	for _, part := range t.parts() {
		said[keyOfPart(model, part)] = part
	}
	all := make([]string, len(m.Parts))
	for i, p := range m.Parts {
		all[i] = said[p.Key]
	}
	return all
}

// mostShared is how many shared words are named.
const mostShared = 5

// Word is a word or a name that both use.
type Word struct {
	Theirs string
	Yours  string // where the need calls it otherwise, else ""
}

// Shared are words that both use and that tell something, the rarest among services first.
// What both name in full, each in its own way, is one of them: "EAL" and "English as an
// additional language".
func (c Corpus) Shared(a *Ask, o *Offer, t Text) []Word {
	yours, theirs := a.said, o.said(t)
	type found struct {
		Word
		tells float64
	}
	var all []found
	for term, weight := range a.terms {
		if theirs.terms[term] <= 0 {
			continue
		}
		one := found{tells: weight * c.words.Rarity(term)}
		if name, meaning := strings.CutPrefix(term, "="); meaning {
			one.Word = Word{theirs.names[name], yours.names[name]}
			if one.Theirs == "" || one.Yours == "" || bm25.Stem(one.Theirs) == bm25.Stem(one.Yours) {
				continue // the words themselves are shared, or only what is akin
			}
		} else if one.Theirs = a.written[term]; one.Theirs == "" || glossary.IsCommon(one.Theirs) {
			continue
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.tells, a.tells), cmp.Compare(a.Theirs, b.Theirs))
	})
	var words []Word
	for _, f := range all[:min(len(all), mostShared)] {
		words = append(words, f.Word)
	}
	return words
}

// said are the words of the service's text of today. An offer keeps them: the few services that are
// shown first are shown often.
func (o *Offer) said(t Text) *saidWords {
	whole := t.whole()
	if o == nil {
		return wordsOf(whole)
	}
	if known := o.words.Load(); known != nil && known.whole == whole {
		return known
	}
	words := wordsOf(whole)
	o.words.Store(words)
	return words
}

// textsOf is texts for the service's text of today. An offer keeps them too.
func (o *Offer) textsOf(t Text, m Meaning, model string) []string {
	known := o.texts.Load()
	if known == nil || known.title != t.Title || known.body != t.Body || known.key != m.Key || known.model != model {
		known = &saidParts{t.Title, t.Body, m.Key, model, texts(t, m, model)}
		o.texts.Store(known)
	}
	return known.all
}
