package themeshttp

import (
	"context"
	"log/slog"
	"math"
	"unicode/utf8"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// Names finds names of people and schools in what somebody types. For a need it finds those of
// their own schools too, which stay hidden.
type Names interface {
	// NamesIn returns them first to last; they do not overlap.
	NamesIn(ctx context.Context, by people.Actor, text string, need bool) ([]themes.NameFound, error)
}

type suggestInput struct {
	Body struct {
		Text    string `json:"text" maxLength:"20000" doc:"The problem, or what is offered, in people's own words"`
		Meaning *bool  `json:"meaning,omitempty" doc:"False: by words alone, which is quicker; else by meaning too"`
		For     string `json:"for,omitempty" enum:"need,service" doc:"What the text is of; a need if it is not said"`
	}
}

type suggestOutput struct {
	Body struct {
		Themes      []themes.ID      `json:"themes" nullable:"false" doc:"At most five, the likeliest first"`
		Suggestions []SuggestedTheme `json:"suggestions" nullable:"false" doc:"The same, each with what led to it"`
		Asked       []AskedNeed      `json:"asked" nullable:"false" doc:"The needs in the text, if they seem to be several"`
		Misspelt    []MisspeltWord   `json:"misspelt" nullable:"false" doc:"Words that were read as others"`
		Names       []NamedInText    `json:"names" nullable:"false" doc:"Of people and schools; they stop nobody"`
		ByMeaning   bool             `json:"byMeaning" doc:"False where words alone were read"`
		Foreign     bool             `json:"foreign" doc:"The text seems to be of another language than English: nothing is suggested for it"`
	}
}

// SuggestedTheme is a theme with what led to it.
type SuggestedTheme struct {
	Theme   themes.ID     `json:"theme"`
	Sure    float64       `json:"sure" minimum:"0" maximum:"1" doc:"How surely the text is about it"`
	Because []ThemeReason `json:"because" nullable:"false"`
}

// ThemeReason is a stretch of the text that led to a theme.
type ThemeReason struct {
	Words string `json:"words" doc:"As in the text"`
	From  int    `json:"from" doc:"Where they begin, in characters"`
	Like  string `json:"like,omitempty" doc:"What the words are like in meaning; without it they name the theme"`
}

// AskedNeed is one of several needs in a text.
type AskedNeed struct {
	Theme themes.ID `json:"theme"`
	Text  string    `json:"text" doc:"Its part; together the parts are the whole text"`
}

// MisspeltWord is a word that was read as another.
type MisspeltWord struct {
	Typed string `json:"typed"`
	Read  string `json:"read"`
	From  int    `json:"from" doc:"Where it begins, in characters"`
}

// NamedInText is the name of a person or a school in the text.
type NamedInText struct {
	Kind    themes.NameKind `json:"kind" enum:"person,school"`
	Words   string          `json:"words" doc:"As in the text"`
	From    int             `json:"from" doc:"Where they begin, in characters"`
	Instead string          `json:"instead" doc:"Neutral words to write instead"`
}

// Suggesting is what reads what people type.
type Suggesting struct {
	Reader   *reading.Reader // nil reads words alone
	Spelling func() *reading.Spelling
	Names    Names
}

// SuggestThemes answers with what a text is read as: the themes it is about and why, the needs
// in it, its spelling, and names in it.
func SuggestThemes(s Suggesting) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *suggestInput) (*suggestOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		text := in.Body.Text
		meaning := in.Body.Meaning == nil || *in.Body.Meaning
		out := encode(text, s.Reader.Read(ctx, text, s.Spelling(), meaning))
		found, err := s.Names.NamesIn(ctx, actor, text, in.Body.For != "service")
		if err != nil { // the themes are of use without
			slog.WarnContext(ctx, "a text was not searched for names", "error", err)
		}
		for _, n := range found {
			out.Body.Names = append(out.Body.Names, NamedInText{n.Kind, n.Words, characters(text, n.From), n.Instead})
		}
		return out, nil
	})
}

func encode(text string, r reading.Reading) *suggestOutput {
	out := &suggestOutput{}
	b := &out.Body
	b.Themes, b.Suggestions, b.ByMeaning, b.Foreign = []themes.ID{}, []SuggestedTheme{}, r.ByMeaning, r.Foreign
	b.Asked, b.Misspelt, b.Names = []AskedNeed{}, []MisspeltWord{}, []NamedInText{}
	for _, s := range r.Themes {
		shown := SuggestedTheme{Theme: s.Theme, Sure: math.Round(100*s.How) / 100, Because: []ThemeReason{}}
		for _, why := range s.Because {
			shown.Because = append(shown.Because, ThemeReason{text[why.From:why.To], characters(text, why.From), why.Like})
		}
		b.Themes, b.Suggestions = append(b.Themes, s.Theme), append(b.Suggestions, shown)
	}
	for _, a := range r.Asked {
		b.Asked = append(b.Asked, AskedNeed{a.Theme, a.Text(text)})
	}
	for _, m := range r.Misspelt {
		b.Misspelt = append(b.Misspelt, MisspeltWord{m.Typed, m.Read, characters(text, m.From)})
	}
	return out
}

// characters are how many stand before a place.
func characters(text string, at int) int { return utf8.RuneCountInString(text[:at]) }
