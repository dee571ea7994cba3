package themeshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/themes"
)

// TermsBody is every code that people choose from a list, with its words.
type TermsBody struct {
	Phases       []Term `json:"phases" nullable:"false" doc:"Of schools, services and needs"`
	Designations []Term `json:"designations" nullable:"false" doc:"Kinds; a partnership's own has a title"`
	Formats      []Term `json:"formats" nullable:"false" doc:"Ways in which support is given"`
}

type termsOutput struct {
	Body TermsBody
}

// Term is a code and its words, as the API shows them.
type Term struct {
	Code     string `json:"code" doc:"As other operations have it"`
	Label    string `json:"label" doc:"As a choice or a heading: All-through"`
	Short    string `json:"short" doc:"Where there is little room: SLE"`
	Sentence string `json:"sentence" doc:"Inside a sentence, before school for a phase: all-through"`
	One      string `json:"one" doc:"One of them, with its article: an all-through school"`
	Plural   string `json:"plural" doc:"Several of them: all-through schools"`
}

// Terms are the words for phases, designations and formats.
func Terms() TermsBody {
	return TermsBody{
		Phases: terms(themes.Phases()), Designations: terms(themes.Designations()),
		Formats: terms(themes.FormatTerms()),
	}
}

// ListTerms answers with them.
func ListTerms() httpx.Endpoint {
	return httpx.Handle(func(context.Context, *struct{}) (*termsOutput, error) {
		return &termsOutput{Body: Terms()}, nil
	})
}

func terms(all []themes.Term) []Term {
	shown := make([]Term, len(all))
	for i, t := range all {
		shown[i] = Term(t)
	}
	return shown
}
