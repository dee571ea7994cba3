// Package privacyhttp decodes, calls and encodes the operations of privacy.
package privacyhttp
