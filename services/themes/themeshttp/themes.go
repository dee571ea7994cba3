package themeshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/themes"
)

type themesOutput struct {
	Body struct {
		Items []Theme `json:"items" nullable:"false"`
	}
}

// Theme is a theme as the API shows it.
type Theme struct {
	ID    themes.ID `json:"id"`
	Name  string    `json:"name"`
	Group string    `json:"group" doc:"Under which people look for it"`
}

// ListThemes answers with the controlled list, group by group.
func ListThemes() httpx.Endpoint {
	return httpx.Handle(func(context.Context, *struct{}) (*themesOutput, error) {
		out := &themesOutput{}
		for _, t := range themes.All() {
			out.Body.Items = append(out.Body.Items, Theme(t))
		}
		return out, nil
	})
}

type suggestInput struct {
	Body struct {
		Text string `json:"text" maxLength:"20000" doc:"The problem, in people's own words"`
	}
}

type suggestOutput struct {
	Body struct {
		Themes []themes.ID `json:"themes" nullable:"false" doc:"At most five, the likeliest first"`
	}
}

// SuggestThemes answers with the themes of a text.
func SuggestThemes(r *themes.Reader) httpx.Endpoint {
	return httpx.Handle(func(_ context.Context, in *suggestInput) (*suggestOutput, error) {
		out := &suggestOutput{}
		out.Body.Themes = []themes.ID{}
		for _, s := range r.Suggest(in.Body.Text) {
			out.Body.Themes = append(out.Body.Themes, s.Theme)
		}
		return out, nil
	})
}
