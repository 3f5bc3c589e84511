/** Why a picture cannot be shown, or what is unusual about it. */
export interface PictureFault {
  message: string;
  hint: string;
  rule: string;
  /** Default: 'error'. */
  severity?: 'error' | 'warning';
}

export const askForPicture = 'use a PNG, JPEG, WebP, AVIF or GIF file';

/** Thrown if bytes cannot be shown as a picture. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault.message);
    this.fault = fault;
  }
}
