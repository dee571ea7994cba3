// Package remittance reads remittance advices: what a payer says that one payment is for. It
// takes CSV, XLSX and plain text, told apart by content, and stores nothing.
//
//	file ─Read─> Advice ─┬─ Item: the number as it stands, and what is paid of it
//	                     └─ Sum, where the advice says one
//
// An amount without a decimal point may be pounds or pence: the caller says which.
package remittance
