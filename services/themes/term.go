package themes

import (
	"slices"
	"strings"

	"lateral/services/register"
)

// Term is a code that people choose from a list, with the words for it. It is named
// here and nowhere else: letters, sentences and screens take their words from here.
type Term struct {
	Code     string // in documents and in the API
	Label    string // as a choice or a heading: "All-through"
	Short    string // where there is little room: "SLE"
	Sentence string // inside a sentence, before "school" for a phase: "all-through"
	One      string // one of them, with its article: "an all-through school"
	Plural   string // several of them: "all-through schools"
}

// phases are in the order in which people read them.
var phases = []Term{
	phase(register.Nursery, "Nursery", "nursery", "a nursery school"),
	phase(register.Primary, "Primary", "primary", "a primary school"),
	phase(register.Middle, "Middle", "middle", "a middle school"),
	phase(register.Secondary, "Secondary", "secondary", "a secondary school"),
	phase(register.AllThrough, "All-through", "all-through", "an all-through school"),
	phase(register.Post16, "Post-16", "post-16", "a post-16 school"),
	phase(register.Special, "Special", "special", "a special school"),
	phase(register.Alternative, "Alternative provision", "alternative provision", "an alternative provision school"),
	phase(register.Other, "Other", "other", "a school"),
}

func phase(p register.Phase, label, sentence, one string) Term {
	return Term{string(p), label, label, sentence, one, sentence + " schools"}
}

// designations are the national ones, and what stands for any that a partnership gives.
var designations = []Term{
	designation("NLE", "National leader of education", "a national leader of education", "national leaders of education"),
	designation("LLE", "Local leader of education", "a local leader of education", "local leaders of education"),
	designation("SLE", "Specialist leader of education", "a specialist leader of education",
		"specialist leaders of education"),
	designation("NLG", "National leader of governance", "a national leader of governance",
		"national leaders of governance"),
	{"partnership", "A partnership’s own designation", "Own", "a partnership’s own designation",
		"a leader by a partnership’s own designation",
		"leaders by a partnership’s own designation"},
}

// designation is a national one. Its letters tell a head nothing, so that sentences say it in full.
func designation(code, label, one, plural string) Term {
	return Term{code, label, code, strings.TrimPrefix(one, "a "), one, plural}
}

var formats = []Term{
	format(Coaching, "Coaching", "coaching"),
	format(Review, "Review", "review"),
	format(Training, "Training", "training"),
	format(Modelling, "Modelling lessons", "modelling lessons"),
	format(Planning, "Planning together", "planning together"),
	format(Governance, "Governance", "governance"),
}

// format is an activity: it has no plural.
func format(f Format, label, sentence string) Term {
	return Term{string(f), label, label, sentence, sentence, sentence}
}

// Phases are the phases of schools, in the order in which people read them.
func Phases() []Term { return slices.Clone(phases) }

// Designations are the kinds of designation, in the order in which people read them.
func Designations() []Term { return slices.Clone(designations) }

// FormatTerms are the formats of support, in the order in which people read them.
func FormatTerms() []Term { return slices.Clone(formats) }

// OfPhase is the term of a phase.
func OfPhase(p register.Phase) Term { return find(phases, string(p)) }

// OfDesignation is the term of a kind of designation, by its code.
func OfDesignation(code string) Term { return find(designations, code) }

// OfFormat is the term of a format.
func OfFormat(f Format) Term { return find(formats, string(f)) }

// find is the term of a code. A code that is not in the list stands for itself.
func find(all []Term, code string) Term {
	for _, t := range all {
		if t.Code == code {
			return t
		}
	}
	return Term{code, code, code, code, code, code}
}
