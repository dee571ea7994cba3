package rules

import (
	"fmt"
	"slices"

	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/themes"
)

// relevanceRule gives most points: the service is about what the need is about, by its words,
// its meaning and its themes. It excludes nobody.
var relevanceRule = rule{
	name: Relevance, sentence: relevanceSentence,
	merit: func(_ *Question, v *Verdict) float64 { return v.Facts.Merit() },
}

// rough are the facts about the words of a service, and about the meaning of the whole.
func (q *Question) rough(c *candidates.Ready, words relevance.Words) relevance.Facts {
	return q.Ask.Rough(c.Said(), words.Of(c.Place), q.themeFact(c))
}

func (q *Question) themeFact(c *candidates.Ready) float64 {
	return q.Ask.Themes(c.Said(), c.VerifiedOn(q.morning))
}

func relevanceSentence(q *Question, v *Verdict) string {
	says := q.themeSentence(v)
	if words := q.corpus.Shared(q.Ask, v.Said(), v.Text()); len(words) > 0 {
		return says + " It speaks of " + list(q.quoted(words)) + q.says(", as you do.", ", as the school does.")
	}
	if q.Ask.Known() && v.Facts.Whole >= partlyAlike {
		return says + q.alike(v.Facts.Whole)
	}
	return says + q.says(" It has none of the words that stand out in your need.",
		" It has none of the words that stand out in the need.")
}

// quoted are words in quotation marks, with the reader's own where they call it otherwise.
func (q *Question) quoted(words []relevance.Word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = "“" + w.Theirs + "”"
		if w.Yours != "" {
			all[i] += q.says(" (your “", " (the school's “") + w.Yours + "”)"
		}
	}
	return all
}

// How much alike wholes are, as a fact, that share no telling word. Of the services of the labelled set
// that were shown first and lie between the two, one in thirteen helps well: no more can be said of them
// than that a part is near.
const (
	partlyAlike = 0.5
	muchAlike   = 0.8
)

// alike says how much the wholes mean the same.
func (q *Question) alike(whole float64) string {
	if whole >= muchAlike {
		return q.says(" Its words are others than yours, and mean much the same.",
			" Its words are others than the school's, and mean much the same.")
	}
	return q.says(" It has none of the words that stand out in your need, and is near to it in meaning only in part.",
		" It has none of the words that stand out in the need, and is near to it in meaning only in part.")
}

// themeSentence says which of the themes asked for the service is about, and whether the
// leader's designation is for them.
func (q *Question) themeSentence(v *Verdict) string {
	var shared, verified []string
	for _, t := range q.Need.Themes {
		if !slices.Contains(v.Offer.Themes, t) {
			continue
		}
		shared = append(shared, themes.Name(t))
		if v.DesignatedFor(t, q.Today) {
			verified = append(verified, themes.Name(t))
		}
	}
	says := "This service is about " + list(themeNames(v.Offer.Themes))
	leader := ", and " + q.toThem("you are ", "the leader is ") + q.designations(v)
	switch others := len(v.Offer.Themes) - len(shared); {
	case len(v.Offer.Themes) == 0:
		return q.toThem("You are ", "The leader is ") + q.designations(v) + "."
	case len(shared) == 0 && len(q.Need.Themes) > 0:
		return says + ", not " + either(themeNames(q.Need.Themes)) + leader + "."
	case len(shared) > 0 && others > 0:
		says = fmt.Sprintf("%s %s %s of the %s themes of this service", list(shared), isAre(len(shared)), number(len(shared)),
			number(len(v.Offer.Themes)))
	}
	says += leader
	switch {
	case len(verified) == 0:
		return says + "."
	case len(verified) == len(shared) && len(shared) == 1:
		return says + ", verified for it."
	case len(verified) == len(shared):
		return says + ", verified for them."
	}
	return says + ", verified for " + list(verified) + "."
}

func themeNames(ids []themes.ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Name(id)
	}
	return names
}

// Quotes are the passages of both that are nearest in meaning.
func (q *Question) Quotes(v *Verdict) []relevance.Quote {
	return q.Ask.Quotes(v.Said(), v.Text(), v.Meaning)
}
