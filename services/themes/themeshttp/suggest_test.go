package themeshttp_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/themes"
	"lateral/services/themes/reading"
	"lateral/services/themes/themeshttp"
)

// someone is somebody who is signed in.
type someone struct{}

func (someone) Permit(ctx context.Context, _ httpx.Call) (context.Context, error) {
	return people.WithActor(ctx, people.Actor{AccountID: "account_1"}), nil
}
func (someone) String() string { return "somebody" }

// names finds "Mrs Patel".
type names struct{}

func (names) NamesIn(_ context.Context, _ people.Actor, text string, need bool) ([]themes.NameFound, error) {
	at := strings.Index(text, "Mrs Patel")
	switch {
	case strings.Contains(text, "down"):
		return nil, errors.New("the database is down")
	case at < 0 || !need:
		return nil, nil
	}
	return []themes.NameFound{{Kind: themes.Person, Words: "Mrs Patel", From: at, Instead: "a colleague"}}, nil
}

var suggesting = themeshttp.Suggesting{
	Spelling: func() *reading.Spelling { return reading.NewSpelling(nil) }, Names: names{},
}

type suggested struct {
	Themes      []string
	Suggestions []themeshttp.SuggestedTheme
	Asked       []themeshttp.AskedNeed
	Misspelt    []themeshttp.MisspeltWord
	Names       []themeshttp.NamedInText
	ByMeaning   bool
}

func TestATextIsReadWithItsReasonsItsSpellingAndItsNames(t *testing.T) {
	var got suggested
	serve(t).OK("", http.MethodPost, "/themes/suggestions",
		`{"text":"é 1. Fonics in Year 1 is weak, says Mrs Patel\n2. Attendance has fallen","meaning":false}`).Into(&got)
	want := suggested{
		Themes: []string{"attendance", "phonics"},
		Suggestions: []themeshttp.SuggestedTheme{
			{Theme: "attendance", Sure: 0.96, Because: []themeshttp.ThemeReason{{Words: "Attendance", From: 49}}},
			{Theme: "phonics", Sure: 0.91, Because: []themeshttp.ThemeReason{{Words: "Fonics", From: 5}}},
		},
		Asked:    []themeshttp.AskedNeed{},
		Misspelt: []themeshttp.MisspeltWord{{Typed: "Fonics", Read: "phonics", From: 5}},
		Names:    []themeshttp.NamedInText{{Kind: "person", Words: "Mrs Patel", From: 36, Instead: "a colleague"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsTypedNeverBreaksSuggestions(t *testing.T) {
	s := serve(t)
	for name, tt := range map[string]struct {
		body   string
		status int
	}{
		"no word":                    {`{"text":" \n"}`, 200},
		"nothing":                    {`{"text":""}`, 200},
		"one word":                   {`{"text":"phonics"}`, 200},
		"another language":           {`{"text":"Les élèves ne savent pas lire. Учні не вміють читати."}`, 200},
		"abbreviations":              {`{"text":"EAL SEND FSM PPG KS2 RWM MTC PA"}`, 200},
		"broken":                     {`{"text":"` + "\xff\xfe" + ` fonics \u0000 \ud800"}`, 400},
		"a megabyte":                 {`{"text":"` + strings.Repeat("reading ", 1<<17) + `"}`, 413},
		"too long":                   {`{"text":"` + strings.Repeat("reading ", 2501) + `"}`, 422},
		"as long as it may":          {`{"text":"` + strings.Repeat("reading ", 2500) + `"}`, 200},
		"names cannot be looked for": {`{"text":"phonics is down"}`, 200},
		"a service":                  {`{"text":"Mrs Patel teaches phonics","for":"service"}`, 200},
		"of neither":                 {`{"text":"phonics","for":"poem"}`, 422},
		"no text":                    {`{}`, 422},
	} {
		t.Run(name, func(t *testing.T) {
			got := s.Call("", http.MethodPost, "/themes/suggestions", tt.body)
			if got.Status != tt.status {
				t.Fatalf("%d %.300s", got.Status, got.Raw)
			}
			if got.Status != 200 {
				return
			}
			var all map[string]any
			got.Into(&all)
			for field, value := range all {
				if value == nil {
					t.Errorf("%s is nothing", field)
				}
			}
		})
	}
}
