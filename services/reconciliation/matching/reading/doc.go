// Package reading reads the texts that banks print: as words and digits, and the numbers that
// they mention. It knows neither documents nor payers.
//
//	"St Mary’s CE Inv-000 123"  ─Tokens─>  ST MARYS CE INV 000 123  ─Numbers─>  123, called an invoice
//
// Whatever stands in a text, nothing panics, and the numbers of one text are bounded.
package reading
