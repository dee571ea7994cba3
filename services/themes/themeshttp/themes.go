package themeshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/themes"
	"lateral/services/themes/reading"
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
	About string    `json:"about" doc:"What it is about, in a line"`
}

// ListThemes answers with the controlled list, group by group.
func ListThemes() httpx.Endpoint {
	return httpx.Handle(func(context.Context, *struct{}) (*themesOutput, error) {
		out := &themesOutput{}
		about := map[themes.ID]string{}
		for _, s := range reading.Phrases() {
			about[s.Theme] = s.About
		}
		for _, t := range themes.All() {
			out.Body.Items = append(out.Body.Items, Theme{t.ID, t.Name, t.Group, about[t.ID]})
		}
		return out, nil
	})
}
