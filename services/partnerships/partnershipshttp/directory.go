package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
)

// Listed is a partnership as everybody may see it.
type Listed struct {
	Name    string   `json:"name"`
	Areas   []string `json:"areas" nullable:"false" doc:"Local authorities or regions of its schools, at most three"`
	Schools int      `json:"schools" doc:"How many schools are members of it or of a partnership beneath it, each counted once"`
}

type directoryOutput struct {
	CacheControl string `header:"Cache-Control"`
	Body         httpx.Page[Listed]
}

// ListDirectory answers with partnerships by name, as everybody may see them.
func ListDirectory(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*directoryOutput, error) {
		found, next, err := s.Directory(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]Listed, len(found))
		for i, each := range found {
			items[i] = Listed(each)
			items[i].Areas = append([]string{}, each.Areas...) // never null
		}
		return &directoryOutput{CacheControl: "public, max-age=300", Body: httpx.PageOf(items, next)}, nil
	})
}
