package exportshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/exports"
)

// ExportCodesAsk is a seller's table of codes.
type ExportCodesAsk struct {
	Codes      []ExportCode `json:"codes" nullable:"false" maxItems:"1000"`
	Department string       `json:"department,omitempty" maxLength:"100" doc:"At most 10 characters"`
}

// ExportCodes is the same, with the charts to choose from.
type ExportCodes struct {
	ExportCodesAsk
	ByName string      `json:"byName,omitempty" doc:"Who changed it last"`
	At     *time.Time  `json:"at,omitempty"`
	Charts []ChartCode `json:"charts" nullable:"false" doc:"Published charts of accounts"`
}

// ChartCode is a nominal code of a published chart of accounts.
type ChartCode struct {
	Chart string `json:"chart" doc:"cfr: the framework of maintained schools"`
	Code  string `json:"code"`
	Name  string `json:"name"`
}

// codesOutput has no Whole: the charts can change while the table stays the same.
type codesOutput struct {
	ETag string `header:"ETag"`
	Body ExportCodes
}

func answerCodes(c exports.Codes, err error) (*codesOutput, error) {
	out := &codesOutput{httpx.ETag(c.Version + httpx.Ahead), ExportCodes{
		ExportCodesAsk: ExportCodesAsk{codesOut(c.Codes), c.Department}, ByName: c.ByName,
		Charts: httpx.Each(exports.Charts(), func(each exports.ChartCode) ChartCode { return ChartCode(each) }),
	}}
	if !c.At.IsZero() {
		out.Body.At = &c.At
	}
	return out, err
}

// GetCodes answers with the table of codes of a seller.
func GetCodes(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*codesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerCodes(s.Codes(ctx, actor, in.Ref()))
	})
}

type setCodesInput struct {
	partieshttp.PartyInput
	httpx.IfMatch
	Body ExportCodesAsk
}

// SetCodes writes the table of codes of a seller.
func SetCodes(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *setCodesInput) (*codesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.SeenAhead()
		if err != nil {
			return nil, err
		}
		return answerCodes(s.SetCodes(ctx, actor, in.Ref(), seen,
			exports.CodesInput{Codes: codesIn(in.Body.Codes), Department: in.Body.Department}))
	})
}
