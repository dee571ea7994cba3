package exportshttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/exports"
)

// Export is a file that was made of a seller's book.
type Export struct {
	ID         string       `json:"id"`
	Number     int64        `json:"number"`
	FormatName string       `json:"formatName"`
	From       date.Day     `json:"from" format:"date"`
	To         date.Day     `json:"to" format:"date"`
	Again      bool         `json:"again" doc:"Also what was exported before"`
	Parts      []ExportPart `json:"parts" nullable:"false"`
	File       string       `json:"file" doc:"Its name"`
	Size       int          `json:"size" doc:"In bytes"`
	ByName     string       `json:"byName"`
	At         time.Time    `json:"at"`
}

// ExportPart is what an export has of one content.
type ExportPart struct {
	What    exports.Content `json:"what" enum:"sales,purchases,credits,bank,internal,other,journal"`
	Entries int             `json:"entries"`
	Debits  money.Amount    `json:"debits" doc:"Of its entries"`
	Net     money.Amount    `json:"net" doc:"Of documents"`
	VAT     money.Amount    `json:"vat"`
	Gross   money.Amount    `json:"gross"`
}

func exportOf(e exports.Export) Export {
	return Export{
		ID: e.ID, Number: e.Number, FormatName: e.FormatName, From: e.From, To: e.To, Again: e.Again,
		Parts: httpx.Each(e.Parts, func(p exports.Part) ExportPart { return ExportPart(p) }), File: e.Name, Size: e.Size,
		ByName: e.ByName, At: e.At,
	}
}

type listInput struct {
	partieshttp.PartyInput
	httpx.Listing
}

type listOutput struct{ Body httpx.Page[Export] }

// ListExports answers with the exports of a seller.
func ListExports(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*listOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, next, err := s.List(ctx, actor, in.Ref(), in.Cursor, in.Limit)
		return &listOutput{httpx.PageOf(httpx.Each(all, exportOf), next)}, err
	})
}

type previewInput struct {
	partieshttp.PartyInput
	From date.Day `query:"from" required:"true" maxLength:"40" format:"date"`
	To   date.Day `query:"to" required:"true" maxLength:"40" format:"date"`

	Format string            `query:"format" maxLength:"100" doc:"With it the answer says what has no code there"`
	What   []exports.Content `query:"what" maxItems:"10" enum:"sales,purchases,credits,bank,internal,other,journal" doc:"Of which contents; without any, of all"`
}

// ExportThere is how much of a content is in days.
type ExportThere struct {
	What    exports.Content `json:"what" enum:"sales,purchases,credits,bank,internal,other,journal"`
	Entries int             `json:"entries"`
	New     int             `json:"new" doc:"That no export has"`
}

// ExportPreview is what an export of days would find.
type ExportPreview struct {
	Items   []ExportThere `json:"items" nullable:"false"`
	Uncoded []UncodedName `json:"uncoded" nullable:"false" doc:"What has no code in the format, neither the seller's nor its own; the most entries first"`
}

// UncodedName is what entries say without a code.
type UncodedName struct {
	Of      string `json:"of"`
	Name    string `json:"name"`
	Entries int    `json:"entries"`
}

type previewOutput struct{ Body ExportPreview }

// PreviewExport answers with what an export of days would find.
func PreviewExport(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *previewInput) (*previewOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		of := exports.MakeInput{Book: in.Ref(), From: in.From, To: in.To, What: in.What, Format: in.Format}
		all, err := s.Preview(ctx, actor, of)
		if err != nil {
			return nil, err
		}
		var uncoded []exports.Uncoded
		if in.Format != "" {
			if len(of.What) == 0 {
				of.What = exports.Contents()
			}
			if uncoded, err = s.Uncoded(ctx, actor, of); err != nil {
				return nil, err
			}
		}
		return &previewOutput{ExportPreview{
			httpx.Each(all, func(t exports.There) ExportThere { return ExportThere(t) }),
			httpx.Each(uncoded, func(u exports.Uncoded) UncodedName { return UncodedName(u) }),
		}}, nil
	})
}

// MakeExportAsk says what is to be exported.
type MakeExportAsk struct {
	From   date.Day          `json:"from" maxLength:"40" format:"date"`
	To     date.Day          `json:"to" maxLength:"40" format:"date" doc:"The last day, with it"`
	What   []exports.Content `json:"what" nullable:"false" maxItems:"10" enum:"sales,purchases,credits,bank,internal,other,journal"`
	Format string            `json:"format" maxLength:"100" doc:"Of the program, or the id of a layout"`
	Again  bool              `json:"again,omitempty" doc:"Also what was exported before"`
}

type makeInput struct {
	partieshttp.PartyInput
	billinghttp.KeyInput
	Body MakeExportAsk
}

type exportOutput struct{ Body Export }

// MakeExport makes an export.
func MakeExport(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *makeInput) (*exportOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		e, err := s.Make(ctx, actor, exports.MakeInput{
			Book: in.Ref(), From: in.Body.From, To: in.Body.To, What: in.Body.What, Format: in.Body.Format,
			Again: in.Body.Again, IdempotencyKey: in.Key,
		})
		return &exportOutput{exportOf(e)}, err
	})
}

// GetExport answers with an export.
func GetExport(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*exportOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		e, err := s.Get(ctx, actor, in.ID)
		return &exportOutput{exportOf(e)}, err
	})
}

// GetExportFile answers with the file of an export, as it was made.
func GetExportFile(s *exports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*httpx.File, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		e, data, err := s.File(ctx, actor, in.ID)
		return httpx.FileOf(e.Name, e.Media, data), err
	})
}
