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
