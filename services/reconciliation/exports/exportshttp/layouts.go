package exportshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/exports"
)

// ExportFormat is a format to choose.
type ExportFormat struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Own      bool   `json:"own" doc:"A layout of the seller"`
	Postings bool   `json:"postings" doc:"It takes entries, and not documents alone"`
}

// ExportFormats are the formats to choose from, and what the columns of a layout can hold.
type ExportFormats struct {
	Items     []ExportFormat  `json:"items" nullable:"false"`
	Documents []exports.Field `json:"documents" nullable:"false" doc:"Fields of rows of documents"`
	Postings  []exports.Field `json:"postings" nullable:"false"`
	Names     []CodeName      `json:"names" nullable:"false" doc:"What the codes of a layout can be of"`
}

type formatsOutput struct{ Body ExportFormats }

// ListFormats answers with the formats of a seller.
func ListFormats(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*formatsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		own, err := s.Layouts(ctx, actor, in.Ref())
		if err != nil {
			return nil, err
		}
		all := httpx.Each(exports.Formats(), func(f exports.Format) ExportFormat {
			return ExportFormat{ID: f.ID, Name: f.Name, Postings: f.Postings != nil}
		})
		for _, l := range own {
			all = append(all, ExportFormat{l.ID, l.Name, true, l.Shape == exports.OfPostings})
		}
		return &formatsOutput{ExportFormats{
			all, exports.OfDocuments.Fields(), exports.OfPostings.Fields(), namesOut(exports.Names()),
		}}, nil
	})
}

// ExportColumn is a column of a layout.
type ExportColumn struct {
	Head  string        `json:"head" maxLength:"500"`
	Field exports.Field `json:"field" maxLength:"50" doc:"One of the fields of its rows; text is the column's own"`
	Text  string        `json:"text,omitempty" maxLength:"500"`
	Most  int           `json:"most,omitempty" doc:"Letters; nothing is as many as there are"`
}

// ExportLayoutAsk is a layout as somebody enters it.
type ExportLayoutAsk struct {
	Name      string         `json:"name" maxLength:"500"`
	Shape     exports.Shape  `json:"shape" enum:"documents,postings" doc:"What a row is"`
	XLSX      bool           `json:"xlsx,omitempty" doc:"As a file of Excel, else as CSV"`
	Dates     string         `json:"dates" enum:"dmy,dmy-,ymd,ddmmyyyy"`
	Separator string         `json:"separator,omitempty" maxLength:"5" doc:"A comma where there is none"`
	Header    bool           `json:"header"`
	Most      int            `json:"most,omitempty" doc:"Documents in a file; nothing is as many as there are"`
	Columns   []ExportColumn `json:"columns" nullable:"false" maxItems:"100"`
	Codes     []ExportCode   `json:"codes" nullable:"false" maxItems:"1000"`
}

func (a ExportLayoutAsk) input() exports.LayoutInput {
	return exports.LayoutInput{Name: a.Name, Shape: a.Shape, XLSX: a.XLSX, Rows: exports.Rows{
		Dates: a.Dates, Separator: a.Separator, Header: a.Header, Most: a.Most,
		Columns: httpx.Each(a.Columns, func(c ExportColumn) exports.Column { return exports.Column(c) }),
		Codes:   codesIn(a.Codes),
	}}
}

// ExportLayout is a seller's own layout.
type ExportLayout struct {
	ID string `json:"id"`
	ExportLayoutAsk
	ByName string    `json:"byName" doc:"Who changed it last"`
	At     time.Time `json:"at"`
}

type layoutOutput struct {
	httpx.Whole
	Body ExportLayout
}

func answerLayout(l exports.Layout, err error) (*layoutOutput, error) {
	return &layoutOutput{httpx.WholeAt(l.Version), ExportLayout{
		ID: l.ID, ByName: l.ByName, At: l.At, ExportLayoutAsk: ExportLayoutAsk{
			Name: l.Name, Shape: l.Shape, XLSX: l.XLSX, Dates: l.Dates, Separator: l.Separator, Header: l.Header, Most: l.Most,
			Columns: httpx.Each(l.Columns, func(c exports.Column) ExportColumn { return ExportColumn(c) }),
			Codes:   codesOut(l.Codes),
		},
	}}, err
}

// GetLayout answers with a layout.
func GetLayout(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*layoutOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerLayout(s.Layout(ctx, actor, in.ID))
	})
}

type addLayoutInput struct {
	partieshttp.PartyInput
	Body ExportLayoutAsk
}

// AddLayout adds a layout of a seller.
func AddLayout(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *addLayoutInput) (*layoutOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerLayout(s.AddLayout(ctx, actor, in.Ref(), in.Body.input()))
	})
}

type changeLayoutInput struct {
	billinghttp.IDInput
	httpx.IfMatch
	Body ExportLayoutAsk
}

// ChangeLayout says something else about a layout.
func ChangeLayout(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeLayoutInput) (*layoutOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		return answerLayout(s.ChangeLayout(ctx, actor, in.ID, seen, in.Body.input()))
	})
}
