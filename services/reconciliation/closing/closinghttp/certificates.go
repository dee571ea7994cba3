package closinghttp

import (
	"context"
	"io"
	"strings"

	"lateral/pkg/httpx"
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/reconciliation/closing"
	"lateral/services/reconciliation/closing/certificatepdf"
)

type certificateOutput struct{ Body CertificatePage }

// GetCertificate answers with the certificate of a month that was closed.
func GetCertificate(s *closing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*certificateOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := s.Certificate(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		v, err := certificateOf(c)
		return &certificateOutput{v}, err
	})
}

// GetCertificateDocument answers with a certificate as a PDF.
func GetCertificateDocument(s *closing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*httpx.PDF, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := s.Certificate(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		name := "certificate-" + strings.ReplaceAll(c.Number(), "/", "-")
		return httpx.PDFOf(name, func(w io.Writer) error { return certificatepdf.Write(w, c) })
	})
}
