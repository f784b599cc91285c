-- Chunks are ciphertext: trying to compress them costs and gives nothing.
ALTER TABLE exchange_attachment_chunk ALTER COLUMN octets SET STORAGE EXTERNAL;
