package exportshttp

import (
	"lateral/pkg/httpx"
	"lateral/services/reconciliation/exports"
)

// ExportCode says how an account, a VAT or a party is called in an accounts package.
type ExportCode struct {
	Of   string `json:"of" maxLength:"300" doc:"An account of the book or what its name begins with; tax:REASON; party:PARTY"`
	Code string `json:"code" maxLength:"300"`
}

func codesIn(all []ExportCode) []exports.Code {
	return httpx.Each(all, func(c ExportCode) exports.Code { return exports.Code(c) })
}

func codesOut(all []exports.Code) []ExportCode {
	return httpx.Each(all, func(c exports.Code) ExportCode { return ExportCode(c) })
}
