package exportshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/exports"
)

// ExportCodesAsk is a seller's table of codes.
type ExportCodesAsk struct {
	Codes      []ExportCode `json:"codes" nullable:"false" maxItems:"1000"`
	Department string       `json:"department,omitempty" maxLength:"100" doc:"At most 10 characters"`
	Chart      string       `json:"chart,omitempty" maxLength:"200000" doc:"The seller's own chart of accounts, to choose from: a line for each code, then its name"`
}

// CodeName is something that a code can be of.
type CodeName struct {
	Of    string `json:"of"`
	Group string `json:"group" doc:"A title"`
	Name  string `json:"name"`
}

// ExportCodes is the same, with the charts to choose from.
type ExportCodes struct {
	ExportCodesAsk
	ByName string      `json:"byName,omitempty" doc:"Who changed it last"`
	At     *time.Time  `json:"at,omitempty"`
	Charts []ChartCode `json:"charts" nullable:"false" doc:"Codes to choose from: of the seller's own chart, then of published ones"`
	Names  []CodeName  `json:"names" nullable:"false" doc:"What a code can be of, by group: accounts, VAT, the seller's bank accounts, and its payers and suppliers"`
}

// ChartCode is a nominal code of a chart of accounts.
type ChartCode struct {
	Chart string `json:"chart" doc:"own, or cfr: the framework of maintained schools"`
	Code  string `json:"code"`
	Name  string `json:"name"`
}

// codesOutput has no Whole: the charts can change while the table stays the same.
type codesOutput struct {
	ETag string `header:"ETag"`
	Body ExportCodes
}

func answerCodes(ctx context.Context, s *exports.Service, actor people.Actor, of parties.Ref,
	c exports.Codes) (*codesOutput, error) {
	names, err := s.NamesOf(ctx, actor, of)
	out := &codesOutput{httpx.ETag(c.Version + httpx.Ahead), ExportCodes{
		ExportCodesAsk: ExportCodesAsk{codesOut(c.Codes), c.Department, c.ChartText()}, ByName: c.ByName,
		Charts: httpx.Each(c.Choices(), func(each exports.ChartCode) ChartCode {
			return ChartCode{each.Chart, each.Code, each.Name}
		}),
		Names: namesOut(names),
	}}
	if !c.At.IsZero() {
		out.Body.At = &c.At
	}
	return out, err
}

func namesOut(all []exports.Named) []CodeName {
	return httpx.Each(all, func(n exports.Named) CodeName { return CodeName(n) })
}

// GetCodes answers with the table of codes of a seller.
func GetCodes(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*codesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := s.Codes(ctx, actor, in.Ref())
		if err != nil {
			return nil, err
		}
		return answerCodes(ctx, s, actor, in.Ref(), c)
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
		c, err := s.SetCodes(ctx, actor, in.Ref(), seen, exports.CodesInput{
			Codes: codesIn(in.Body.Codes), Department: in.Body.Department, Chart: in.Body.Chart,
		})
		if err != nil {
			return nil, err
		}
		return answerCodes(ctx, s, actor, in.Ref(), c)
	})
}
