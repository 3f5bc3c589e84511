/** Why a picture is not one that can be shown, or what is odd about it. */
export interface PictureFault {
  message: string;
  hint: string;
  rule: string;
  /** 'error' where it is not said. */
  severity?: 'error' | 'warning';
}

export const askForPicture = 'use a PNG, JPEG, WebP, AVIF or GIF file';

/** Thrown for bytes that cannot be shown as a picture. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault.message);
    this.fault = fault;
  }
}
