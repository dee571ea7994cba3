package agreementshttp

import (
	"context"
	"io"

	"lateral/pkg/httpx"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementpdf"
	"lateral/services/people"
)

// GetDocument answers with an agreement as a PDF.
func GetDocument(s *agreements.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*httpx.PDF, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		paper, err := s.Paper(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return httpx.PDFOf("agreement-"+paper.Agreement.Ref, func(w io.Writer) error { return agreementpdf.Write(w, paper) })
	})
}
