package supporthttp

import (
	"bytes"
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/support"
	"lateral/services/support/agreementpdf"
)

type documentOutput struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

// GetDocument answers with an agreement as a PDF.
func GetDocument(s *support.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*documentOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		paper, err := s.Paper(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		var file bytes.Buffer
		if err := agreementpdf.Write(&file, paper); err != nil {
			return nil, err
		}
		return &documentOutput{
			ContentType: "application/pdf",
			Disposition: `inline; filename="agreement-` + paper.Agreement.Ref + `.pdf"`,
			Body:        file.Bytes(),
		}, nil
	})
}
