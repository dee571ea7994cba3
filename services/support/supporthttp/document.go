package supporthttp

import (
	"context"
	"io"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/support"
	"lateral/services/support/agreementpdf"
)

// GetDocument answers with an agreement as a PDF.
func GetDocument(s *support.Agreements) httpx.Endpoint {
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
