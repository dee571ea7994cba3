package operationshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/operations"
	"lateral/services/people"
)

// Page is a page that everybody may read, as the API shows it.
type Page struct {
	Name      operations.Name `json:"name" enum:"privacy,accessibility,terms,contact"`
	Title     string          `json:"title"`
	Text      string          `json:"text" doc:"Markdown without HTML"`
	Draft     bool            `json:"draft" doc:"Nobody has written it yet: this is the program's own draft"`
	ChangedAt *time.Time      `json:"changedAt,omitempty"`
}

func view(p operations.Page) Page {
	name := operations.Name(p.ID)
	v := Page{Name: name, Title: name.Title(), Text: p.Text, Draft: p.Draft()}
	if !p.Draft() {
		v.ChangedAt = &p.ChangedAt
	}
	return v
}

// NameInput names a page in the path.
type NameInput struct {
	Name operations.Name `path:"name" maxLength:"40"`
}

type pageOutput struct {
	ETag string `header:"ETag"`
	Body Page
}

func answer(p operations.Page, err error) (*pageOutput, error) {
	return &pageOutput{ETag: httpx.ETag(p.Version + httpx.Ahead), Body: view(p)}, err
}

// GetPage answers with a page.
func GetPage(s *operations.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *NameInput) (*pageOutput, error) {
		return answer(s.Page(ctx, in.Name))
	})
}

type writeInput struct {
	NameInput
	httpx.IfMatch
	Body struct {
		Text string `json:"text" maxLength:"80000" doc:"Markdown without HTML; at most 20,000 characters"`
	}
}

// WritePage replaces the text of a page.
func WritePage(s *operations.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *writeInput) (*pageOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.SeenAhead()
		if err != nil {
			return nil, err
		}
		return answer(s.WritePage(ctx, actor, in.Name, seen, in.Body.Text))
	})
}

type pagesOutput struct{ Body httpx.Page[Page] }

// ListPages answers with every page.
func ListPages(s *operations.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*pagesOutput, error) {
		var all []Page
		for _, name := range operations.Names() {
			p, err := s.Page(ctx, name)
			if err != nil {
				return nil, err
			}
			all = append(all, view(p))
		}
		return &pagesOutput{httpx.PageOf(all, "")}, nil
	})
}
